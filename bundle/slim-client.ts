import { join } from 'node:path';
import type { NextConfig } from 'next';

type Config = Parameters<NonNullable<NextConfig['webpack']>>[0];
type Context = Parameters<NonNullable<NextConfig['webpack']>>[1];

/** The rooms of Next that its client is made of. */
const rooms = ['client', 'shared', 'lib', 'api', 'server'];
/**
 * Asked for by name from server components: webpack then leaves out the mark by which React's loader knows a
 * default export, so these stay as Next bundles them.
 */
const asTheyAre = ['client/app-dir', 'client/image-component.js', 'client/script.js'];

/** What webpack does to the scripts for browsers, so that they come smaller: docs/decisions/011-scripts.md. */
export function slimClient(config: Config, { isServer, dev, dir }: Context): Config {
  if (isServer || dev) return config;
  const dist = join(dir, 'node_modules', 'next', 'dist');
  config.module.rules.push({
    test: /\.js$/,
    include: rooms.map((room) => join(dist, room)),
    exclude: asTheyAre.map((path) => join(dist, path)),
    // After Next's own compiler, which would turn it into CommonJS again.
    enforce: 'post',
    use: { loader: join(dir, 'bundle', 'esm-twin.mjs'), options: { dist } },
  });
  Object.assign(config.resolve.alias, {
    // For browsers older than those that know the shop's colours (`light-dark`).
    [join(dist, 'build/polyfills/polyfill-module.js')]: false,
    [join(dist, 'client/components/links.js')]: join(dir, 'bundle', 'no-links.mjs'),
    [join(dist, 'compiled/process')]: join(dir, 'bundle', 'no-process.mjs'),
    [join(dist, 'client/components/builtin/error-styles.js')]: join(dir, 'bundle', 'plain-error-styles.mjs'),
  });
  Object.assign(config.optimization.splitChunks.cacheGroups, {
    framework: chunkOf('framework', /^main-app$/),
    shell: chunkOf('shell', shellChunks),
  });
  config.plugins.push({ apply: dropEmptyChunks });
  return config;
}

/** What every page of the storefront loads beside its own part; the home page is fetched ahead from all others. */
const shellChunks =
  /^app\/(layout|error|global-error|not-found|\(shop\)\/\(till\)\/layout|\(shop\)\/\(browse\)\/(layout|error|not-found|page))$/;

type Chunk = { name?: string; files: Set<string> };
type ChunkGraph = {
  getModuleChunks: (module: object) => Iterable<Chunk>;
  getNumberOfChunkModules: (chunk: Chunk) => number;
};

/** All that these chunks hold, in one file: it is compressed together and nothing in it comes twice. */
function chunkOf(name: string, of: RegExp) {
  const test = (module: object, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
    [...chunkGraph.getModuleChunks(module)].some((chunk) => of.test(chunk.name ?? ''));
  return { name, test, chunks: 'initial', enforce: true, priority: name === 'framework' ? 50 : 45 };
}

type Compilation = {
  hooks: { processAssets: { tap: (name: string, work: () => void) => void } };
  chunks: Iterable<Chunk>;
  chunkGraph: ChunkGraph;
  deleteAsset: (file: string) => void;
};
type Compiler = {
  hooks: { thisCompilation: { tap: (name: string, work: (compilation: Compilation) => void) => void } };
};

/** A chunk whose modules all went elsewhere would still be a file to fetch. */
function dropEmptyChunks({ hooks }: Compiler): void {
  hooks.thisCompilation.tap('drop-empty-chunks', (compilation) => {
    compilation.hooks.processAssets.tap('drop-empty-chunks', () => {
      for (const chunk of compilation.chunks) {
        const isEmpty = compilation.chunkGraph.getNumberOfChunkModules(chunk) === 0;
        if (!isEmpty || !chunk.name?.startsWith('app/')) continue;
        for (const file of [...chunk.files]) if (file.endsWith('.js')) compilation.deleteAsset(file);
      }
    });
  });
}

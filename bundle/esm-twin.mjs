import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * A loader for webpack that gives a file of Next in its ESM form. Next ships each file in both forms and bundles
 * the CommonJS one, of which nothing can be left out.
 */
export default function esmTwin(source) {
  const done = this.async();
  const { dist } = this.getOptions();
  const twin = join(dist, 'esm', relative(dist, this.resourcePath));
  if (!existsSync(twin)) return done(null, source);
  this.addDependency(twin);
  readFile(twin, 'utf8').then((text) => done(null, text), done);
}

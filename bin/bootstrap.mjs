// The first step on a bare clone, in plain Node: installs what the lock file names, then runs a TypeScript
// command. Kept free of dependencies, since there are none yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.stoa-lock');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Stoa needs Node.js 20.9 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) install();
run(process.argv.slice(2));

function install() {
  const started = Date.now();
  process.stderr.write('  installing packages\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // `npm install`, not `npm ci`: the lock names what was on the machine that wrote it, and `npm ci` refuses
  // a lock without the optional binaries of every other platform. `--no-save` leaves the lock as it is.
  // Not NODE_ENV=production either: the build and the tests need the development packages.
  const result = spawnSync(
    npm,
    [
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  );
  if (result.status !== 0) {
    process.stderr.write(
      `${result.stdout ?? ''}${result.stderr ?? ''}\nThe packages could not be installed.\n`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
  process.stderr.write(`✓ packages ${((Date.now() - started) / 1000).toFixed(1).padStart(17)} s\n`);
}

function run([file, ...args]) {
  const loader = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href;
  const quiet = ['--disable-warning=NodeVersionSupportWarning', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...quiet, '--import', loader, join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // The command decides how it ends: it gets the signal (from the terminal by itself) and we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

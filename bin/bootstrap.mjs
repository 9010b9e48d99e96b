// The first step on a bare clone, in plain Node: installs what the lock file names, then runs a TypeScript
// command in this same process. Kept free of dependencies, since there are none yet.
import { spawnSync } from 'node:child_process';
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

process.chdir(root);
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) install();
endWithNpm();
quietenWarnings();
await run(process.argv.slice(2));

function install() {
  const started = Date.now();
  process.stderr.write('  installing packages\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // `npm install`, not `npm ci`: the lock names what was on the machine that wrote it, and `npm ci` refuses
  // a lock without the optional binaries of every other platform. `--no-save` leaves the lock as it is.
  const options = ['--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const result = spawnSync(npm, ['install', ...options, '--prefer-offline', '--loglevel=error'], {
    // Not NODE_ENV=production: the build and the tests need the development packages.
    env: { ...process.env, NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    const reason = result.error?.message ?? `${result.stdout}${result.stderr}`;
    process.stderr.write(`${reason}\nThe packages could not be installed.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
  process.stderr.write(`✓ packages ${((Date.now() - started) / 1000).toFixed(1).padStart(19)} s\n`);
}

async function run([file, ...args]) {
  const loader = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  const command = join(root, file);
  process.argv = [process.argv[0], command, ...args];
  // For the processes that the command forks.
  process.execArgv.push('--import', loader);
  await import(loader);
  await import(pathToFileURL(command).href);
}

/** A signal to npm reaches the shell it runs us in, and that one dies without a word to us. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const family = lineage();
  const look = () => {
    if (lineage() === family) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  };
  const timer = setInterval(look, 200);
  timer.unref();
}

/** Our parent, and its own if it is the shell that npm puts between. */
function lineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const isShell = /\((?:sh|dash|bash)\)/.test(stat);
    return `${process.ppid} ${isShell ? stat.slice(stat.lastIndexOf(')')).split(' ')[2] : ''}`;
  } catch {
    return `${process.ppid}`;
  }
}

function quietenWarnings() {
  // AWS's client says at every start that its next year's versions want a newer Node.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') console.error(warning.stack ?? warning.message);
  });
}

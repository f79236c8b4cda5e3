// Installs what is missing before any other command. Runs on the host's Node, so it uses nothing but
// built-in modules and plain JavaScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.seedbed-installed');

/** Lowest Node that can install the packages. */
const oldestHost = [20, 0];
/** Lowest Node that runs TypeScript files as they are. */
const oldestRuntime = [22, 18];

/** @param {string} version such as `v22.18.0` @param {number[]} least major and minor */
function isAtLeast(version, [major, minor]) {
  const [, hasMajor, hasMinor] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(hasMajor) > major || (Number(hasMajor) === major && Number(hasMinor) >= minor);
}

/** @param {string[]} lines */
function stop(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** What the installed packages depend on: the lock file, the platform and its architecture. */
function wantedState() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error', '--no-progress'];
  console.log('Installing packages …');
  const started = Date.now();
  // Without npm around it (a direct `node scripts/bootstrap.mjs`) the shell finds npm, npm.cmd on Windows.
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync(`npm ${args.join(' ')}`, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: true });
  if (result.status !== 0) {
    stop('The packages could not be installed; npm says why above.', 'Check the network and run the command again.');
  }
  return `Packages installed in ${((Date.now() - started) / 1000).toFixed(0)} s`;
}

/** The version of the Node that the next script will run on: the project's own, else the host's. */
function runtimeVersion() {
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(own)) {
    const options = { encoding: /** @type {const} */ ('utf8'), shell: process.platform === 'win32' };
    const result = spawnSync(`${options.shell ? `"${own}"` : own}`, ['--version'], options);
    if (result.status === 0) return result.stdout.trim();
  }
  return process.version;
}

if (!isAtLeast(process.version, oldestHost)) {
  stop(
    `Node ${process.version} is too old: ${oldestHost[0]} or newer is needed.`,
    'Install a current Node from https://nodejs.org/ and run the command again.',
  );
}

const wanted = wantedState();
let line = 'Packages are up to date';
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  line = install();
  writeFileSync(marker, wanted);
}
const runtime = runtimeVersion();
if (!isAtLeast(runtime, oldestRuntime)) {
  stop(
    `Node ${runtime} would run the scripts, but ${oldestRuntime.join('.')} or newer is needed.`,
    'The project’s own Node has no binary for this platform; install Node 24 from https://nodejs.org/ and run the command again.',
  );
}
console.log(`${line}; Node ${runtime}.`);

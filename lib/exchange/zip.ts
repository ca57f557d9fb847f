import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { type RefusedFile, refuseFile } from './import-file.ts';
import type { RefusalCode } from './refusal.ts';

export type ZippedFile = { name: string; bytes: Uint8Array };

/** @policy ours: a month of statements of a large corporation stays far below these. */
export const ZIP_LIMITS = { files: 200, bytes: 256 * 1024 * 1024, ratio: 200, ratioFrom: 1024 * 1024 } as const;

const ZIP_MAGIC = [0x50, 0x4b];
/** A file, an empty archive, a part of a split archive. */
const ZIP_KINDS = [0x0304, 0x0506, 0x0708];

/** Whether bytes start like a zip. */
export const isZip = (bytes: Uint8Array): boolean =>
  ZIP_MAGIC.every((byte, at) => bytes[at] === byte) && ZIP_KINDS.includes((bytes[2] ?? 0) * 256 + (bytes[3] ?? 0));

/**
 * The files of a zip, folders left out and names without their path. Everything the table of contents says is judged
 * before anything is unpacked, and no file may grow beyond what it said. Refused: more than 200 files, more than
 * 256 MB in all, a file packed more than 200 to 1, a password, a spreadsheet, and a zip in the zip.
 */
export async function readZip(bytes: Uint8Array): Promise<ZippedFile[] | RefusedFile> {
  try {
    const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > ZIP_LIMITS.files) return refuseFile('ZIP_TOO_MANY_FILES', { value: `${zip.entryCount}` });
    const entries = (await listEntries(zip)).filter((entry) => !isFolderOrJunk(entry));
    const refused = judge(entries);
    if (refused !== null) return refused;
    const files: ZippedFile[] = [];
    for (const entry of entries) {
      const file = { name: baseNameOf(entry), bytes: await unpack(zip, entry) };
      if (isZip(file.bytes)) return refuseFile('NESTED_ZIP', { value: file.name });
      files.push(file);
    }
    return files;
  } catch {
    // the library speaks of a broken archive in exceptions, of many kinds and without a type
    return refuseFile('BROKEN_ZIP');
  }
}

function judge(entries: readonly Entry[]): RefusedFile | null {
  if (entries.length === 0) return refuseFile('EMPTY_ZIP');
  let total = 0;
  for (const entry of entries) {
    total += entry.uncompressedSize;
    const name = baseNameOf(entry);
    if (total > ZIP_LIMITS.bytes) return refuseFile('ZIP_TOO_LARGE', { value: name });
    const reason = reasonAgainst(entry, name);
    if (reason !== null) return refuseFile(reason, { value: name });
  }
  return null;
}

function reasonAgainst(entry: Entry, name: string): RefusalCode | null {
  if (entry.isEncrypted()) return 'ENCRYPTED_ZIP';
  if (name === '[Content_Types].xml') return 'SPREADSHEET';
  const dense = entry.uncompressedSize > entry.compressedSize * ZIP_LIMITS.ratio;
  return dense && entry.uncompressedSize > ZIP_LIMITS.ratioFrom ? 'ZIP_TOO_DENSE' : null;
}

/** Names are read without the library's own check, which refuses a whole archive for one odd path. */
const open = (buffer: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });

const listEntries = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

const unpack = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => resolve(Buffer.concat(parts)));
      stream.on('error', reject);
    });
  });

/** The name comes as bytes, because the library was told not to read it. */
const pathOf = (entry: Entry): string => String(entry.fileName).replaceAll('\\', '/');
const baseNameOf = (entry: Entry): string => pathOf(entry).split('/').at(-1) ?? '';
const isFolderOrJunk = (entry: Entry): boolean => pathOf(entry).endsWith('/') || pathOf(entry).startsWith('__MACOSX/');

import type { BankFile } from './bank-statement.ts';
import { readCamt053 } from './camt053.ts';
import { readCsv } from './csv.ts';
import { type ReadFile, refuseFile, shown } from './import-file.ts';
import { isZip, readZip } from './zip.ts';

export type ImportedFile = { name: string; file: ReadFile | BankFile };

/** What a browser or a command hands over at most, in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * Reads one file as it was handed over: a list, a bank file, or a zip of them, told apart by what is in it and never
 * by its name. A zip gives one result per file in it, or one refusal under its own name.
 */
export async function readImport(name: string, bytes: Uint8Array): Promise<ImportedFile[]> {
  if (bytes.byteLength > LARGEST_FILE) return [{ name, file: refuseFile('FILE_TOO_LARGE') }];
  if (!isZip(bytes)) return [{ name, file: readOne(bytes) }];
  const files = await readZip(bytes);
  if ('fatal' in files) return [{ name, file: files }];
  return files.map((file) => ({ name: shown(file.name) ?? '', file: readOne(file.bytes) }));
}

const BOM = [0xef, 0xbb, 0xbf];
const SPACES = [0x20, 0x09, 0x0a, 0x0d];
const LESS_THAN = 0x3c;

function readOne(bytes: Uint8Array): ReadFile | BankFile {
  let at = BOM.every((byte, place) => bytes[place] === byte) ? BOM.length : 0;
  while (SPACES.includes(bytes[at]!)) at += 1;
  if (at >= bytes.length) return refuseFile('EMPTY_FILE');
  return bytes[at] === LESS_THAN ? readCamt053(bytes) : readCsv(bytes);
}

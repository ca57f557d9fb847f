import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readImport } from './read-import.ts';
import { ZIP_LIMITS } from './zip.ts';

const PRICES = 'huurovereenkomst;ingangsdatum;kaleHuur;servicekosten\nHO-1;2026-01-01;600,00;0,00\n';
const BANK =
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><Othr><Id>123</Id></Othr></Id></Acct></Stmt></BkToCstmrStmt></Document>';
const bytesOf = (text: string) => new TextEncoder().encode(text);

type Packed = { name: string; content: Uint8Array; flags?: number; claimedSize?: number };

/** A zip as the format describes it: local headers with the packed bytes, then the table of contents. */
function zip(files: readonly Packed[]): Uint8Array {
  const locals: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, claimedSize = content.length } of files) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    for (const [at, value] of [20, flags, 8, 0, 0].entries()) common.writeUInt16LE(value, at * 2);
    for (const [at, value] of [crc32(content), packed.length, claimedSize].entries()) {
      common.writeUInt32LE(value, 10 + at * 4);
    }
    common.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from('PK\x03\x04'), common, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    table.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, path);
    offset += 30 + path.length + packed.length;
  }
  const size = table.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...table, end]);
}

const kinds = async (name: string, bytes: Uint8Array) =>
  (await readImport(name, bytes)).map(({ name: found, file }) => [found, file.kind ?? file.fatal.reason]);

describe('what a file is', () => {
  test.each([
    ['a list with the name of a bank file', 'x.xml', bytesOf(PRICES), 'PRICE'],
    ['a bank file with the name of a list', 'x.csv', bytesOf(BANK), 'BANK'],
    ['a bank file behind a BOM and blank', 'x', bytesOf(`\ufeff\r\n ${BANK}`), 'BANK'],
    ['0 byte', 'x.csv', bytesOf(''), 'EMPTY_FILE'],
    ['a BOM alone', 'x.csv', bytesOf('\ufeff'), 'EMPTY_FILE'],
    ['a picture', 'x.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'UNKNOWN_HEADER'],
    ['something that says PK', 'x.csv', bytesOf('PK;naam'), 'UNKNOWN_HEADER'],
  ])('%s', async (_, name, bytes, expected) => expect(await kinds(name, bytes)).toEqual([[name, expected]]));
});

describe('a zip', () => {
  test('gives its files, without folders and paths', async () => {
    const packed = zip([
      { name: 'november/', content: bytesOf('') },
      { name: 'november/a.xml', content: bytesOf(BANK) },
      { name: '../../etc/b.xml', content: bytesOf(BANK) },
      { name: 'C:\\temp\\c.csv', content: bytesOf(PRICES) },
      { name: '__MACOSX/._a.xml', content: bytesOf('x') },
      { name: 'empty.xml', content: bytesOf('') },
    ]);
    expect(await kinds('alle.dat', packed)).toEqual([
      ['a.xml', 'BANK'],
      ['b.xml', 'BANK'],
      ['c.csv', 'PRICE'],
      ['empty.xml', 'EMPTY_FILE'],
    ]);
  });

  const one = { name: 'a.xml', content: bytesOf(BANK) };
  test.each([
    ['empty', zip([]), 'EMPTY_ZIP'],
    ['only folders', zip([{ name: 'a/', content: bytesOf('') }]), 'EMPTY_ZIP'],
    ['a zip in it', zip([one, { name: 'b.xml', content: zip([one]) }]), 'NESTED_ZIP'],
    ['a password', zip([{ ...one, flags: 1 }]), 'ENCRYPTED_ZIP'],
    ['a spreadsheet', zip([{ name: '[Content_Types].xml', content: bytesOf('<x/>') }]), 'SPREADSHEET'],
    ['cut off', zip([one]).subarray(0, 60), 'BROKEN_ZIP'],
    ['more in it than it says', zip([{ name: 'a.csv', content: new Uint8Array(100_000), claimedSize: 10 }]), 'BROKEN_ZIP'],
    ['a bomb', zip([{ name: 'a.csv', content: new Uint8Array(4_000_000) }]), 'ZIP_TOO_DENSE'],
    ['too many', zip(Array.from({ length: ZIP_LIMITS.files + 1 }, () => one)), 'ZIP_TOO_MANY_FILES'],
    ['too large', zip([{ ...one, claimedSize: ZIP_LIMITS.bytes + 1 }, one]), 'ZIP_TOO_LARGE'],
  ])('%s', async (_, bytes, reason) => expect(await kinds('x.zip', bytes)).toEqual([['x.zip', reason]]));
});

import { personRoles } from '#lib/domain/case-facts.ts';
import type { PersonRow } from '#lib/domain/import-row.ts';
import type { LineReader } from './line-reader.ts';
import type { ListFormat } from './list-format.ts';

export const PERSON_FILE: ListFormat<PersonRow> = {
  required: ['relatie', 'huurovereenkomst', 'rol', 'achternaam'],
  optional: ['aanhef', 'voorletters', 'tussenvoegsels', 'geboortedatum', 'telefoon', 'email', 'iban', 'taal', 'vanaf', 'tot'],
  read: (row, line) => readPerson(row, line),
};

function readPerson(row: LineReader, line: number): PersonRow | null {
  const relation = row.required('relatie', (column) => row.text(column, 64));
  const contract = row.required('huurovereenkomst', (column) => row.text(column, 64));
  const role = row.required('rol', (column) => row.code(column, personRoles));
  const surname = row.required('achternaam', (column) => row.text(column, 200));
  const from = row.day('vanaf');
  const until = row.day('tot');
  if (from !== null && until !== null && until < from) row.refuse('END_BEFORE_BEGIN', 'tot', row.cell('tot'));
  const rest = {
    salutation: row.text('aanhef', 60),
    initials: row.text('voorletters', 40),
    prefix: row.text('tussenvoegsels', 40),
    birthDate: row.day('geboortedatum'),
    phone: row.text('telefoon', 40),
    email: row.email('email'),
    iban: row.iban('iban'),
    language: readLanguage(row),
  };
  if (relation === null || contract === null || role === null || surname === null) return null;
  return { line, relation, contract, role, surname, from, until, ...rest };
}

/** A language as VERA writes it: three letters of ISO 639-2. */
function readLanguage(row: LineReader): string | null {
  const language = row.text('taal', 40);
  return language === null || /^[A-Z]{3}$/.test(language) ? language : row.refuse('UNKNOWN_CODE', 'taal', language);
}

import { composeIBAN } from 'ibantools';
import { addDays, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { PersonRow } from '#lib/domain/import-row.ts';
import { initials, languages, representatives, surnames } from './names.ts';
import { between, chance, pick, type Random, weighted } from './random.ts';

type Named = Pick<PersonRow, 'role' | 'salutation' | 'initials' | 'prefix' | 'surname'>;

/** The people of one tenancy: a tenant, often a partner, now and then somebody who looks after the money. */
export function personsOf(random: Random, place: number, contract: string): PersonRow[] {
  const adult = (role: PersonRow['role']): Named => {
    const [prefix, surname] = pick(random, surnames);
    return {
      role,
      salutation: chance(random, 0.55) ? 'mevrouw' : 'de heer',
      initials: lettersOf(random),
      prefix,
      surname,
    };
  };
  const persons = [adult('HUU')];
  if (chance(random, 0.34)) persons.push(adult('MDH'));
  if (chance(random, 0.008))
    persons.push({
      role: 'BWI',
      salutation: null,
      initials: null,
      prefix: null,
      surname: pick(random, representatives),
    });
  const iban = ibanAt(place);
  return persons.map((person, position) => personRow(random, { place, contract, position, iban }, person));
}

/** Fills in everything else about a named person: e-mail and telephone of ranges that belong to nobody. */
export function personRow(
  random: Random,
  at: { place: number; contract: string; position: number; iban: string },
  person: Named,
): PersonRow {
  const number = String((at.place * 3 + at.position) % 10_000).padStart(4, '0');
  const office = person.role === 'BWI' || person.role === 'CUR';
  return {
    line: 0,
    relation: `R-${at.contract}-${at.position + 1}`,
    contract: at.contract,
    ...person,
    birthDate: office ? null : birthDate(random),
    phone: office ? `020 555 ${number.slice(0, 2)} ${number.slice(2)}` : `06 555 0${number.slice(0, 2)} ${number.slice(2)}`,
    email: office || chance(random, 0.82) ? mailbox(person, at.place) : null,
    iban: at.position === 0 ? at.iban : null,
    language: office || chance(random, 0.9) ? 'NLD' : weighted(random, languages),
    from: null,
    until: null,
  };
}

const lettersOf = (random: Random): string =>
  Array.from({ length: between(random, 1, 2) }, () => `${initials[between(random, 0, initials.length - 1)]}.`).join('');

const birthDate = (random: Random): CalendarDate => addDays(day('1942-01-01'), between(random, 0, 22_600));

const mailbox = (person: Named, place: number): string => {
  const plain = `${person.initials?.[0] ?? ''}${person.prefix ?? ''}${person.surname}`
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  return `${plain}${place}@voorbeeld.example`;
};

/** An account with a right check number at a bank that does not exist. */
export const ibanAt = (place: number): string =>
  composeIBAN({ countryCode: 'NL', bban: `LIND${String(1_000_000_000 + place * 37).slice(-10)}` })!;

import { addDays, addPeriods, type CalendarDate, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';

/** A small street as the four lists of the import: one household behind by three months, one by one, one that paid. */
export function streetFiles(today: CalendarDate, prefix = 'STRAAT'): { name: string; mimeType: string; buffer: Buffer }[] {
  const houses = [
    { number: 1, unpaid: 3, surname: 'Achterberg' },
    { number: 2, unpaid: 1, surname: 'Halsema' },
    { number: 3, unpaid: 0, surname: 'Punctueel' },
  ];
  const months = Array.from({ length: 6 }, (_, i) => addPeriods(periodOf(today), i - 5));
  const contracts = houses.map(
    ({ number }) => `${prefix}-${number};2020-01-01;;OVB;${prefix}-V${number};Meetlaan;${number};1060AA;Lindestad;Noord;A`,
  );
  const persons = houses.map(
    ({ number, surname }) =>
      `${prefix}-R${number};${prefix}-${number};HUU;mevrouw;A.;${surname};06 555 010 0${number};a.${surname.toLowerCase()}@voorbeeld.example`,
  );
  const prices = houses.map(({ number }) => `${prefix}-${number};2020-01-01;600,00;42,10`);
  const bookings = houses.flatMap(({ number, unpaid }) =>
    months.flatMap((period, i) => {
      const due = firstDayOf(period);
      const rent = `${prefix}-${number}-${period}-v;${prefix}-${number};VOR;${addDays(due, -4)};${due};642,10;${period};huur`;
      return i < months.length - unpaid
        ? [rent, `${prefix}-${number}-${period}-o;${prefix}-${number};ONT;${addDays(due, 2)};;642,10;;huur`]
        : [rent];
    }),
  );
  const file = (name: string, header: string, rows: readonly string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${header}\n${rows.join('\n')}\n`),
  });
  return [
    file(
      'huurovereenkomsten.csv',
      'huurovereenkomst;begindatum;einddatum;betaalwijze;eenheid;straatnaam;huisnummer;postcode;woonplaats;buurt;team',
      contracts,
    ),
    file('huurders.csv', 'relatie;huurovereenkomst;rol;aanhef;voorletters;achternaam;telefoon;email', persons),
    file('huurprijzen.csv', 'huurovereenkomst;ingangsdatum;kaleHuur;servicekosten', prices),
    file('boekingen.csv', 'boeking;huurovereenkomst;soort;boekdatum;vervaldatum;bedrag;periode;omschrijving', bookings),
  ];
}

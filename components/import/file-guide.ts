/** The columns of each list as import-format §1 names them; they are called the same in every language. */
export const fileGuide = {
  CONTRACT: {
    must: ['huurovereenkomst', 'begindatum', 'betaalwijze', 'eenheid', 'straatnaam', 'huisnummer', 'postcode', 'woonplaats'],
    may: ['einddatum', 'huisletter', 'huisnummerToevoeging', 'buurt', 'team'],
  },
  PERSON: {
    must: ['relatie', 'huurovereenkomst', 'rol', 'achternaam'],
    may: ['aanhef', 'voorletters', 'tussenvoegsels', 'geboortedatum', 'telefoon', 'email', 'iban', 'taal', 'vanaf', 'tot'],
  },
  PRICE: { must: ['huurovereenkomst', 'ingangsdatum', 'kaleHuur', 'servicekosten'], may: [] },
  BOOKING: {
    must: ['boeking', 'huurovereenkomst', 'soort', 'boekdatum', 'bedrag'],
    may: ['vervaldatum', 'periode', 'omschrijving', 'hoortBij', 'betreft', 'kostensoort', 'afboeksoort'],
  },
} as const satisfies Record<string, { must: readonly string[]; may: readonly string[] }>;

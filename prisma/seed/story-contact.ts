import type { Story } from './stories.ts';
import { close, contact, correct, letter, note, pause, promise, take } from './story-act.ts';

const mrs = (initials: string, prefix: string | null, surname: string) =>
  ({ role: 'HUU', salutation: 'mevrouw', initials, prefix, surname }) as const;
const mr = (initials: string, prefix: string | null, surname: string) =>
  ({ role: 'HUU', salutation: 'de heer', initials, prefix, surname }) as const;

/** Stories of the first steps: a letter, a call, a promise. */
export const contactStories: readonly Story[] = [
  {
    name: 'Herinnering te versturen',
    tenancy: {
      team: 'NOORD',
      persons: [mr('D.', null, 'Wolters')],
      rent: 58_845,
      service: 3_250,
      method: 'INC',
      returned: [1],
    },
    acts: [],
  },
  {
    name: 'Contact zoeken',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('R.', null, 'Kartosen')],
      rent: 61_230,
      service: 4_120,
      method: 'INC',
      returned: [8],
    },
    acts: [letter([5, 'Femke'], 'REMINDER', { offer: true })],
  },
  {
    name: 'Toezegging loopt',
    tenancy: {
      team: 'NOORD',
      persons: [mr('P.', 'van der', 'Zwan')],
      rent: 66_475,
      service: 2_980,
      method: 'INC',
      returned: [15],
    },
    acts: [
      letter([13, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [9, 'Ruben'],
        'PHONE',
        'SPOKEN_TENANT',
        'Was een maand tussen twee banen. Betaalt zodra het eerste salaris er is. Automatische incasso blijft staan.',
      ),
      promise([9, 'Ruben'], 66_500, 5),
    ],
  },
  {
    name: 'Toezegging niet nagekomen',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('L.', null, 'Owusu')],
      rent: 70_315,
      service: 5_400,
      method: 'INC',
      returned: [25],
    },
    acts: [
      letter([23, 'Femke'], 'REMINDER', { offer: true }),
      contact([16, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Afgesproken dat de helft deze maand komt en de rest met de volgende huur.'),
      promise([16, 'Femke'], 80_000, -2),
    ],
  },
  {
    name: 'Termijn van de veertiendagenbrief loopt',
    tenancy: {
      team: 'NOORD',
      persons: [mr('T.', 'de', 'Ruiter'), { role: 'MDH', salutation: 'mevrouw', initials: 'J.', prefix: null, surname: 'Sewdien' }],
      rent: 74_890,
      service: 4_150,
      method: 'INC',
      returned: [22],
    },
    acts: [
      letter([20, 'Femke'], 'REMINDER', { offer: true }),
      contact([14, 'Ruben'], 'DOORSTEP', 'CARD_LEFT', 'Niemand thuis, kaartje in de bus met ons nummer.'),
      contact([12, 'Ruben'], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken.'),
      letter([6, 'Femke'], 'FOURTEEN_DAY_NOTICE'),
    ],
  },
  {
    name: 'Gepauzeerd: huurtoeslag wordt nabetaald',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('H.', null, 'Bergkamp')],
      rent: 57_960,
      service: 3_600,
      method: 'OVB',
      missed: [1],
      open: 69_500,
    },
    acts: [
      letter([15, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [11, 'Femke'],
        'COUNTER',
        'SPOKEN_TENANT',
        'Kwam zelf langs met de brief van de Dienst Toeslagen: de huurtoeslag wordt over drie maanden nabetaald.',
      ),
      pause([10, 'Femke'], 'De huurtoeslag wordt nabetaald; de brief met de datum hebben we gezien.', 20),
    ],
  },
  {
    name: 'Bewindvoerder regelt de geldzaken',
    tenancy: {
      team: 'NOORD',
      persons: [
        mr('G.', null, 'Maduro'),
        { role: 'BWI', salutation: null, initials: null, prefix: null, surname: 'Bewindvoering De Brug' },
      ],
      rent: 60_480,
      service: 3_900,
      method: 'OVB',
      missed: [1],
    },
    acts: [
      letter([10, 'Femke'], 'REMINDER', { offer: true, channel: 'EMAIL' }),
      contact(
        [3, 'Femke'],
        'PHONE',
        'SPOKEN_OTHER',
        'Gesproken met het kantoor van de bewindvoerder. Zij kijken de betaling na en mailen ons.',
      ),
      note([3, 'Femke'], 'Brieven over geld gaan naar Bewindvoering De Brug. De huurder krijgt een afschrift.'),
    ],
  },
  {
    name: 'Alles betaald, voorstel om af te sluiten',
    tenancy: {
      team: 'NOORD',
      persons: [mr('S.', null, 'Yildirim')],
      rent: 63_515,
      service: 2_750,
      method: 'INC',
      returned: [16],
      paid: [{ ago: 1, cents: 63_515, text: 'achterstand huur, met dank' }],
    },
    acts: [
      letter([14, 'Femke'], 'REMINDER', { offer: true }),
      contact([9, 'Ruben'], 'PHONE', 'SPOKEN_TENANT', 'Het geld stond op de verkeerde rekening. Betaalt deze maand alles.'),
    ],
  },
  {
    name: 'Nieuwe achterstand na een afgesloten zaak',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('C.', null, 'Pattiasina')],
      rent: 59_225,
      service: 3_300,
      method: 'INC',
      returned: [95, 2],
      paid: [{ ago: 84, cents: 59_225, text: 'achterstand huur' }],
    },
    acts: [
      letter([92, 'Femke'], 'REMINDER', { offer: true }),
      contact([88, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Vergeten na de verhuizing van de bank. Betaalt volgende week alles.'),
      close([80, 'Femke'], 'Alles is betaald. Bedankbericht gestuurd.'),
    ],
  },
  {
    name: 'Vertrouwelijke aantekening en een teruggezette brief',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('N.', 'van', 'Staveren')],
      rent: 68_120,
      service: 4_480,
      method: 'INC',
      returned: [24],
    },
    acts: [
      letter([22, 'Femke'], 'REMINDER', { offer: true }),
      contact([18, 'Ruben'], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken.'),
      letter([13, 'Femke'], 'FOURTEEN_DAY_NOTICE'),
      contact([10, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Belde zelf terug. Graag alleen bellen op het mobiele nummer.'),
      note(
        [10, 'Femke'],
        'Verblijft voorlopig op een ander adres, dat niet bekend mag worden. Geen post en geen bezoek aan de woning; bellen op het mobiele nummer.',
        true,
      ),
      note([10, 'Femke'], 'Voor contact eerst de vertrouwelijke aantekening lezen.'),
      correct(
        [9, 'Marijke'],
        'ARREARS_OPEN',
        'De brief ging naar een adres waar de huurder niet verblijft. We beginnen opnieuw met een gesprek.',
      ),
      contact([2, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Rustig gesproken. Zij belt volgende week over betalen in delen.'),
      take([2, 'Femke']),
    ],
  },
];

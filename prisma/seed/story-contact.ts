import type { Story } from './stories.ts';
import { contact, letter, promise } from './story-act.ts';
import { mr, mrs } from './story-person.ts';

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
      persons: [mr('T.', 'de', 'Ruiter'), mrs('J.', null, 'Sewdien', 'MDH')],
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
];

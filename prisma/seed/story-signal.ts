import type { Story } from './stories.ts';
import { contact, depart, feedback, letter, note, objection, signal, take } from './story-act.ts';

const mrs = (initials: string, prefix: string | null, surname: string) =>
  ({ role: 'HUU', salutation: 'mevrouw', initials, prefix, surname }) as const;
const mr = (initials: string, prefix: string | null, surname: string) =>
  ({ role: 'HUU', salutation: 'de heer', initials, prefix, surname }) as const;
const help = 'Gesproken over wat deze maand kan en over hulp bij geldzaken van de gemeente. Folder van Vroeg Eropaf achtergelaten.';
const card = 'Niemand thuis, kaartje in de bus met ons nummer.';

/** Stories around Vroeg Eropaf, and two that a colleague knows from the acceptance vignettes (mevr. A., dhr. B.). */
export const signalStories: readonly Story[] = [
  {
    name: 'Mevr. A.: klaar voor Vroeg Eropaf',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('A.', null, 'Aldenkamp')],
      rent: 64_210,
      service: 3_860,
      method: 'INC',
      missed: [1, 2],
      open: 130_350,
    },
    acts: [
      take([26, 'Femke']),
      letter([26, 'Femke'], 'REMINDER'),
      contact([20, 'Femke'], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken.'),
      letter([11, 'Femke'], 'DUNNING', { offer: true }),
      contact([7, 'Ruben'], 'DOORSTEP', 'SPOKEN_TENANT', help),
    ],
  },
  {
    name: 'Dhr. B.: betaalt met "huur" en de maand erbij',
    tenancy: {
      team: 'NOORD',
      persons: [mr('J.', null, 'Biharie')],
      rent: 40_000,
      service: 2_500,
      method: 'OVB',
      missed: [2],
      open: 60_000,
      namesMonth: true,
    },
    acts: [
      letter([20, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [2, 'Femke'],
        'PHONE',
        'SPOKEN_TENANT',
        'Hij zet bij elke betaling de maand erbij. Uitgelegd waarom de oudere maanden dan open blijven.',
      ),
    ],
  },
  {
    name: 'Reactietermijn loopt',
    tenancy: {
      team: 'NOORD',
      persons: [mr('K.', null, 'Haile')],
      rent: 62_740,
      service: 3_150,
      method: 'INC',
      missed: [1, 2],
      open: 138_000,
    },
    acts: [
      letter([27, 'Femke'], 'REMINDER'),
      contact([22, 'Ruben'], 'DOORSTEP', 'CARD_LEFT', card),
      contact([14, 'Ruben'], 'DOORSTEP', 'SPOKEN_TENANT', help),
      letter([6, 'Femke'], 'DUNNING', { offer: true }),
    ],
  },
  {
    name: 'Bezwaar tegen doorgifte vastgelegd',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('E.', null, 'Zijlstra')],
      rent: 71_560,
      service: 4_700,
      method: 'INC',
      missed: [1, 2, 3],
      open: 221_800,
    },
    acts: [
      letter([26, 'Femke'], 'REMINDER'),
      contact([18, 'Femke'], 'PHONE', 'SPOKEN_TENANT', help),
      letter([10, 'Femke'], 'DUNNING', { offer: true, channel: 'EMAIL' }),
      objection([4, 'Femke']),
    ],
  },
  {
    name: 'Signaal verstuurd, wacht op Vroeg Eropaf',
    tenancy: {
      team: 'NOORD',
      persons: [mr('F.', null, 'Nowak')],
      rent: 65_990,
      service: 3_450,
      method: 'INC',
      missed: [1, 2],
      open: 151_600,
    },
    acts: [
      letter([24, 'Femke'], 'REMINDER', { offer: true }),
      contact([20, 'Ruben'], 'DOORSTEP', 'CARD_LEFT', card),
      contact([15, 'Ruben'], 'DOORSTEP', 'SPOKEN_TENANT', help),
      signal([8, 'Femke']),
      feedback([6, 'Femke'], 'RECEIVED'),
    ],
  },
  {
    name: 'Signaal zonder bericht, over de beslisdatum',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('W.', 'ten', 'Brinke')],
      rent: 60_870,
      service: 2_990,
      method: 'INC',
      missed: [1, 2, 3],
      open: 195_500,
    },
    acts: [
      letter([38, 'Femke'], 'REMINDER', { offer: true }),
      contact([33, 'Ruben'], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken.'),
      contact([29, 'Ruben'], 'DOORSTEP', 'CARD_LEFT', card),
      signal([24, 'Femke']),
    ],
  },
  {
    name: 'Terugmelding: geen contact gekregen',
    tenancy: {
      team: 'NOORD',
      persons: [mr('O.', null, 'Marković')],
      rent: 67_340,
      service: 5_120,
      method: 'INC',
      missed: [1, 2, 3],
      open: 214_000,
    },
    acts: [
      letter([34, 'Femke'], 'REMINDER', { offer: true }),
      contact([30, 'Ruben'], 'DOORSTEP', 'CARD_LEFT', card),
      signal([20, 'Femke']),
      feedback([3, 'Femke'], 'NO_CONTACT'),
    ],
  },
  {
    name: 'Terugmelding: betalingsregeling via de gemeente',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('M.', null, 'Boukhari'), { role: 'MDH', salutation: 'de heer', initials: 'Y.', prefix: null, surname: 'Boukhari' }],
      rent: 69_480,
      service: 4_260,
      method: 'INC',
      missed: [1, 2, 3],
      open: 232_000,
      paid: [{ ago: 2, cents: 7_500, text: 'regeling huurachterstand, eerste termijn' }],
    },
    acts: [
      letter([36, 'Kees'], 'REMINDER', { offer: true }),
      contact([31, 'Samira'], 'DOORSTEP', 'SPOKEN_TENANT', help),
      signal([23, 'Kees']),
      feedback([20, 'Kees'], 'RECEIVED'),
      feedback([6, 'Kees'], 'PAYMENT_PLAN_MADE', 7_500),
      note([6, 'Kees'], 'Regeling van € 75,00 per maand via de gemeente. De lopende huur gaat automatisch.'),
    ],
  },
  {
    name: 'Vertrokken huurder met een eindafrekening',
    tenancy: {
      team: 'ZUID',
      persons: [mr('V.', null, 'Hoogland')],
      rent: 56_410,
      service: 2_640,
      method: 'OVB',
      missed: [0],
      open: 74_900,
      ended: 2,
      claims: [{ dueAgo: 20, cents: 18_500, text: 'herstel bij oplevering' }],
    },
    acts: [
      letter([24, 'Kees'], 'REMINDER'),
      contact([18, 'Kees'], 'PHONE', 'SPOKEN_TENANT', 'Nieuw adres gekregen. Wil de rest in delen betalen.'),
      depart([7, 'Kees'], 'Sleutels ingeleverd en de eindafrekening is verstuurd.'),
      take([7, 'Kees']),
    ],
  },
];

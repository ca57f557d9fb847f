import { card, help } from './phrase.ts';
import type { Story } from './stories.ts';
import { contact, feedback, letter, note, objection, signal } from './story-act.ts';
import { mr, mrs } from './story-person.ts';

/** Stories around Vroeg Eropaf. */
export const signalStories: readonly Story[] = [
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
      persons: [mrs('M.', null, 'Boukhari'), mr('Y.', null, 'Boukhari', 'MDH')],
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
];

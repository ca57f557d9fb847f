import { judgmentCosts, noord } from './crew.ts';
import type { Story } from './stories.ts';
import { contact, letter, take } from './story-act.ts';
import { serve } from './story-legal.ts';
import { toJudgment } from './story-path.ts';
import { mr, mrs } from './story-person.ts';
import { agree, breachNotice, report, visit } from './story-track.ts';

/** Stories of agreements: kept, at risk, broken, after a judgment, and paid. */
export const planStories: readonly Story[] = [
  {
    name: 'Regeling, al vier maanden nagekomen',
    tenancy: {
      team: 'NOORD',
      persons: [mr('I.', null, 'Vroegindewei')],
      rent: 65_405,
      service: 3_890,
      method: 'INC',
      behind: { reminder: 105, months: 2 },
      instalments: { first: 110, every: 28, count: 4, cents: 15_000 },
    },
    acts: [
      letter([105, 'Femke'], 'REMINDER', { offer: true }),
      contact([95, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Samen uitgerekend wat er per vier weken af kan. Hij kiest zelf voor € 150,00.'),
      agree([85, 'Femke'], { first: 110, rhythm: 'FOUR_WEEKLY', each: 15_000 }),
      take([85, 'Femke']),
    ],
  },
  {
    name: 'Regeling in gevaar: de laatste termijn is nog niet binnen',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('J.', 'de', 'Windt')],
      rent: 61_930,
      service: 3_270,
      method: 'INC',
      behind: { reminder: 90, months: 2 },
      instalments: { first: 87, every: 28, count: 3, cents: 12_500 },
    },
    acts: [
      letter([90, 'Kees'], 'REMINDER', { offer: true }),
      contact([80, 'Samira'], 'DOORSTEP', 'SPOKEN_TENANT', 'Aan de deur gesproken. Zij wil in delen betalen, op de dag na haar loon.'),
      agree([70, 'Kees'], { first: 87, rhythm: 'FOUR_WEEKLY', each: 12_500 }),
    ],
  },
  {
    name: 'Regeling gebroken: bericht gestuurd, gesprek geprobeerd',
    tenancy: {
      team: 'NOORD',
      persons: [mr('S.', null, 'Gerritsma')],
      rent: 59_680,
      service: 2_910,
      method: 'OVB',
      missed: [0],
      behind: { reminder: 80, months: 2 },
      instalments: { first: 73, every: 28, count: 2, cents: 14_000 },
    },
    acts: [
      letter([80, 'Femke'], 'REMINDER', { offer: true }),
      contact([70, 'Ruben'], 'PHONE', 'SPOKEN_TENANT', 'Wil het in delen inlopen. Vraagt om een vaste dag.'),
      agree([60, 'Femke'], { first: 73, rhythm: 'FOUR_WEEKLY', each: 14_000 }),
      breachNotice([5, 'Femke']),
      contact([2, 'Ruben'], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken: we willen graag horen wat er speelt.'),
    ],
  },
  {
    name: 'Regeling gebroken: vandaag het gesprek aan huis',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('N.', null, 'Elshout')],
      rent: 68_245,
      service: 4_470,
      method: 'OVB',
      missed: [0],
      behind: { reminder: 80, months: 2 },
      instalments: { first: 72, every: 28, count: 2, cents: 16_000 },
    },
    acts: [
      letter([80, 'Kees'], 'REMINDER', { offer: true }),
      contact([70, 'Kees'], 'PHONE', 'SPOKEN_TENANT', 'Rustig gesprek. Zij rekent op € 160,00 per vier weken.'),
      agree([60, 'Kees'], { first: 72, rhythm: 'FOUR_WEEKLY', each: 16_000 }),
      breachNotice([4, 'Kees']),
      visit([4, 'Kees'], {
        goes: 'Samira',
        workdays: 0,
        time: '15:45',
        purpose: 'FOLLOW_UP',
        announced: true,
        remark: 'Eerst vragen wat er veranderd is.',
      }),
    ],
  },
  {
    name: 'Laatste kans na een vonnis, met voorbehoud van de ontruiming',
    tenancy: {
      team: 'NOORD',
      persons: [mr('P.', null, 'Kloosterboer'), mrs('A.', null, 'Kloosterboer', 'MDH')],
      rent: 63_275,
      service: 3_640,
      method: 'OVB',
      behind: { reminder: 240, months: 5 },
      instalments: { first: 115, every: 28, count: 5, cents: 20_000 },
      costs: judgmentCosts(110, 316_375),
      dissolved: 110,
    },
    acts: [
      ...toJudgment(noord, 110, 63_275),
      serve([100, 'Femke']),
      visit([100, 'Femke'], { goes: 'Ruben', workdays: -90, time: '13:00', purpose: 'AFTER_JUDGMENT', announced: true }),
      report([90, 'Ruben', 830], {
        outcome: 'SPOKEN_TENANT',
        identity: 'YES',
        present: 'PARTNER',
        language: 'DUTCH',
        minutes: '60',
        causes: 'SELF_EMPLOYED_DIP',
        causeWords: 'De opdrachten vielen een half jaar stil. Er is nu weer vast werk.',
        done: 'CALLED_US,MADE_PLAN',
        canWords: 'De vergoeding op tijd en € 200,00 per vier weken. Samen besproken en haalbaar.',
        rentFromNextMonth: 'YES',
        income: 'WORK',
        creditors: 'NONE',
        huurtoeslag: 'DOES_NOT',
        help: 'BUDGET_COACH',
        children: 'NO',
        safety: 'NO_CONCERN',
        conclusion: 'SELF_HELP',
        agreed: 'Zij tekenen samen de overeenkomst op kantoor.',
      }),
      agree([90, 'Femke', 960], { first: 115, rhythm: 'FOUR_WEEKLY', each: 20_000 }),
    ],
  },
  {
    name: 'Regeling betaald, klaar om af te sluiten',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('A.', null, 'Mulderij')],
      rent: 60_540,
      service: 3_150,
      method: 'INC',
      behind: { reminder: 65, months: 1 },
      open: 90_000,
      instalments: { first: 58, every: 28, count: 3, cents: 30_000 },
    },
    acts: [
      letter([65, 'Kees'], 'REMINDER', { offer: true }),
      contact([55, 'Kees'], 'PHONE', 'SPOKEN_TENANT', 'Kan het in drie keer betalen zodra de belastingteruggave er is.'),
      agree([45, 'Kees'], { first: 58, rhythm: 'FOUR_WEEKLY', each: 30_000 }),
    ],
  },
];

import { handoverCosts, noord, zuid } from './crew.ts';
import type { Story } from './stories.ts';
import { contact } from './story-act.ts';
import { handover, receipt, statement } from './story-legal.ts';
import { toBailiff, toHandover } from './story-path.ts';
import { mr, mrs } from './story-person.ts';

/** Stories at the bailiff, and on the way there: one proposes, somebody else decides. */
export const bailiffStories: readonly Story[] = [
  {
    name: 'Bij de deurwaarder, met ontvangst en opgave',
    tenancy: {
      team: 'NOORD',
      persons: [mr('E.', null, 'Rietkerk')],
      rent: 63_180,
      service: 3_240,
      method: 'OVB',
      behind: { reminder: 85 },
      paid: [{ ago: 3, cents: 15_000, text: 'afdracht deurwaarder' }],
      costs: handoverCosts(15, 250_000),
    },
    acts: [
      ...toBailiff(noord, 15, { toKnow: 'Liever bellen na vier uur. De huurder wil de zaak wel oplossen.' }),
      receipt([12, 'Femke'], 'VLO-4107'),
      statement([4, 'Femke'], 15_000, 'Eerste betaling bij de deurwaarder; hij maakt het deze week over.'),
    ],
  },
  {
    name: 'Overdracht net goedgekeurd, nog geen ontvangst',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('I.', 'van', 'Ommeren')],
      rent: 58_930,
      service: 2_870,
      method: 'OVB',
      behind: { reminder: 75, months: 3 },
    },
    acts: toBailiff(zuid, 5, { on: 2, reached: true }),
  },
  {
    name: 'Voorstel om over te dragen wacht op een tweede',
    tenancy: {
      team: 'NOORD',
      persons: [mr('N.', null, 'Tuinstra'), mrs('P.', null, 'Tuinstra', 'MDH')],
      rent: 69_415,
      service: 4_380,
      method: 'OVB',
      behind: { reminder: 70, months: 3 },
    },
    acts: [
      ...toHandover(noord, 0),
      handover(
        [1, 'Femke'],
        'Sinds de terugmelding geen contact gekregen, ook niet via Vroeg Eropaf. Voor verdere stappen is de deurwaarder nodig.',
        'Twee huurders; allebei aanschrijven.',
      ),
    ],
  },
  {
    name: 'Voorstel om over te dragen, en sindsdien is er betaald',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('B.', null, 'Ramdin')],
      rent: 64_770,
      service: 3_910,
      method: 'OVB',
      behind: { reminder: 70, months: 3 },
      paid: [{ ago: 1, cents: 64_770, text: 'huur, alvast een maand' }],
    },
    acts: [
      ...toHandover(zuid, 0, true),
      handover([2, 'Kees'], 'Hulp van de gemeente is afgewezen en de betaling bleef uit. Een gesprek blijft mogelijk.'),
      contact([1, 'Samira'], 'PHONE', 'SPOKEN_TENANT', 'Belde zelf: een maand is betaald en zij wil weten wat er nog kan.'),
    ],
  },
];

import { judgmentCosts, noord, zuid } from './crew.ts';
import type { Story } from './stories.ts';
import { serve } from './story-legal.ts';
import { toJudgment } from './story-path.ts';
import { mr, mrs } from './story-person.ts';
import { atDoor, report, visit } from './story-track.ts';

/**
 * Stories of the visit that an eviction judgment demands.
 * @source domain §10, 4 (the first of them)
 */
export const judgmentStories: readonly Story[] = [
  {
    name: 'Dhr. C.: vonnis betekend, vandaag op huisbezoek',
    tenancy: {
      team: 'NOORD',
      persons: [mr('W.', null, 'Coenradi')],
      rent: 61_540,
      service: 3_300,
      method: 'OVB',
      behind: { reminder: 140, months: 6 },
      costs: judgmentCosts(10, 369_240),
      dissolved: 10,
    },
    acts: [
      ...toJudgment(noord, 10, 61_540),
      serve([5, 'Femke']),
      visit([4, 'Femke'], {
        goes: 'Ruben',
        workdays: 0,
        time: '10:30',
        purpose: 'AFTER_JUDGMENT',
        announced: true,
        remark: 'Hij weet dat we komen. Vraag wat hij per maand kan missen.',
      }),
    ],
  },
  {
    name: 'Eerste poging na het vonnis: niemand thuis, morgen opnieuw',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('D.', null, 'Oosterwijk')],
      rent: 64_090,
      service: 3_980,
      method: 'OVB',
      behind: { reminder: 140 },
      costs: judgmentCosts(10, 384_540),
      dissolved: 10,
    },
    acts: [
      ...toJudgment(zuid, 10, 64_090, false),
      serve([5, 'Kees'], false),
      visit([5, 'Samira'], { goes: 'Samira', workdays: -3, time: '10:00', purpose: 'AFTER_JUDGMENT' }),
      atDoor([3, 'Samira', 610], 'NOT_HOME_CARD_LEFT', null, 'Kaartje in de bus met ons nummer.'),
      visit([3, 'Samira', 620], { goes: 'Samira', workdays: 1, time: '18:30', purpose: 'AFTER_JUDGMENT' }),
    ],
  },
  {
    name: 'Huisbezoek gedaan: maatschappelijk werk wacht op de consulent',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('S.', 'van den', 'Akker')],
      rent: 58_320,
      service: 2_740,
      method: 'OVB',
      behind: { reminder: 150, months: 6 },
      costs: judgmentCosts(20, 349_920),
      dissolved: 20,
    },
    acts: [
      ...toJudgment(noord, 20, 58_320, false),
      serve([12, 'Femke']),
      visit([8, 'Femke'], { goes: 'Ruben', workdays: -2, time: '14:00', purpose: 'AFTER_JUDGMENT', announced: true }),
      report(
        [2, 'Ruben', 895],
        {
          outcome: 'SPOKEN_TENANT',
          identity: 'YES',
          language: 'DUTCH',
          minutes: '45',
          causes: 'SEPARATION,ADMINISTRATION_LOST',
          causeWords: 'Na de scheiding lag de post op een stapel. Zij durfde de enveloppen niet meer open te maken.',
          done: 'PAID_SOMETIMES',
          canWords: 'De gewone huur lukt vanaf volgende maand. Voor de rest wil zij iemand die meekijkt.',
          rentFromNextMonth: 'YES',
          income: 'WORK',
          creditors: 'UP_TO_3',
          huurtoeslag: 'UNKNOWN',
          help: 'HUURTOESLAG,SOCIAL_WORK,VOLUNTEER_ADMIN_HELP',
          children: 'NO',
          safety: 'NO_CONCERN',
          conclusion: 'SOCIAL_WORK',
          agreed: 'Zij vindt het goed dat we het wijkteam haar naam en nummer geven.',
        },
        5,
      ),
    ],
  },
  {
    name: 'Tweede poging na het vonnis, vanavond',
    tenancy: {
      team: 'NOORD',
      persons: [mr('B.', null, 'Achterhof')],
      rent: 66_730,
      service: 4_410,
      method: 'OVB',
      behind: { reminder: 150, months: 6 },
      costs: judgmentCosts(20, 400_380),
      dissolved: 20,
    },
    acts: [
      ...toJudgment(noord, 20, 66_730, false),
      serve([15, 'Femke'], false),
      visit([8, 'Ruben'], { goes: 'Ruben', workdays: -4, time: '13:30', purpose: 'AFTER_JUDGMENT' }),
      atDoor([4, 'Ruben', 815], 'NOT_HOME_CARD_LEFT', null, 'Kaartje in de bus. Een buur was vriendelijk; niets verteld.'),
      visit([4, 'Ruben', 825], { goes: 'Ruben', workdays: 0, time: '18:30', purpose: 'AFTER_JUDGMENT' }),
    ],
  },
  {
    name: 'Na het vonnis, vandaag op huisbezoek in Zuid',
    tenancy: {
      team: 'ZUID',
      persons: [mr('C.', null, 'Wijngaarde'), mrs('L.', null, 'Wijngaarde', 'MDH')],
      rent: 72_150,
      service: 5_030,
      method: 'OVB',
      behind: { reminder: 140, months: 5 },
      costs: judgmentCosts(10, 360_750),
      dissolved: 10,
    },
    acts: [
      ...toJudgment(zuid, 10, 72_150),
      serve([4, 'Kees']),
      visit([3, 'Kees'], { goes: 'Samira', workdays: 0, time: '11:30', purpose: 'AFTER_JUDGMENT', announced: true }),
    ],
  },
];

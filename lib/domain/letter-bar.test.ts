import { expect, test } from 'vitest';
import { coTenant, facts, hold, tenant, today, trustee } from '#tests/support/case-facts.ts';
import { addDays } from './calendar-date.ts';
import type { Hold } from './hold.ts';
import { letterBar } from './letter-bar.ts';

const to = (personIds: readonly number[], money = true) => ({ personIds, money });
const under = (...holds: readonly Hold[]) => facts({ persons: [tenant, coTenant], holds });

test('nobody writes to the dead; a co-tenant goes on and is written to', () => {
  const died = hold('DEATH', { personId: tenant.id });
  expect(letterBar(under(died), to([tenant.id], false), today)).toEqual({ code: 'HELD', hold: died });
  expect(letterBar(under(died), to([tenant.id, coTenant.id]), today)?.code).toBe('HELD');
  expect(letterBar(under(died), to([coTenant.id]), today)).toBeNull();
  expect(letterBar(under(hold('DEATH')), to([coTenant.id]), today)?.code).toBe('HELD');
});

test("a manager's stop bars every letter, until its day", () => {
  const stop = hold('MANAGER_STOP', { endsOn: today });
  expect(letterBar(under(stop), to([tenant.id], false), today)?.code).toBe('HELD');
  expect(letterBar(under(stop), to([tenant.id], false), addDays(today, 1))).toBeNull();
});

test('under bewind whatever is about money goes to the bewindvoerder, who has to be known', () => {
  const bewind = hold('BEWIND');
  expect(letterBar(under(bewind), to([tenant.id]), today)).toEqual({ code: 'REPRESENTATIVE_UNKNOWN' });
  expect(letterBar(under(bewind), to([tenant.id], false), today)).toBeNull();
  const known = facts({ persons: [tenant, trustee] });
  expect(letterBar(known, to([tenant.id]), today)).toEqual({ code: 'ADDRESS_REPRESENTATIVE', name: trustee.name });
  expect(letterBar(known, to([tenant.id, trustee.id]), today)).toBeNull();
  expect(letterBar(known, to([tenant.id], false), today)).toBeNull();
});

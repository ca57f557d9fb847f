import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#lib/auth/password.ts';
import { openSession } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { closeDatabase, personalDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import type { Role } from '#lib/domain/actor.ts';
import { policy } from '#lib/domain/policy.ts';
import { proveByDemo, proveByPassword } from '#lib/features/user/commands.ts';
import { setClock } from '../support/clock.ts';

const idleMinutes = policy.sessionIdleMinutes.value;
const longestHours = policy.sessionLongestHours.value;

const password = 'eerst praten, dan pas brieven';
const start = new Date('2026-11-23T08:00:00.000Z');
const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000);
let passwordHash: string;

beforeAll(async () => {
  setClock(start);
  passwordHash = await hashPassword(password);
});
afterAll(closeDatabase);

const enter = async (role: Role = 'COORDINATOR', disabled = false) => {
  const email = `${randomUUID()}@delinde.example`;
  return asSystem((tx) =>
    tx.user.create({ data: { email, name: 'Proef', role, passwordHash, createdAt: start, disabledAt: disabled ? start : null } }),
  );
};
/** From an address of its own, so that only the account counts, unless one is named. */
const prove = (email: string, typed = password, address: string = randomUUID()) =>
  proveByPassword({ email, password: typed, address }, moment());
const code = (answer: Awaited<ReturnType<typeof prove>>): string => (answer.ok ? 'IN' : answer.refusal.code);
const several = async (count: number, work: () => ReturnType<typeof prove>): Promise<string[]> => {
  const codes: string[] = [];
  for (let at = 0; at < count; at++) codes.push(code(await work()));
  return codes;
};

describe('throttling', () => {
  it('refuses the sixth attempt on an account, also with the right password; another account is unaffected', async () => {
    const [one, other] = [await enter(), await enter()];
    expect(await several(5, () => prove(one.email, 'mis'))).toEqual(Array(5).fill('WRONG_SIGN_IN'));
    expect(await prove(one.email)).toMatchObject({
      ok: false,
      refusal: { code: 'TOO_MANY_ATTEMPTS', minutes: expect.toSatisfy((left: number) => left > 0 && left <= 15) },
    });
    expect(code(await prove(one.email.toUpperCase()))).toBe('TOO_MANY_ATTEMPTS');
    expect(code(await prove(` ${one.email} `))).toBe('TOO_MANY_ATTEMPTS');
    expect(code(await prove(other.email))).toBe('IN');
  });

  it('a good sign-in begins the count anew', async () => {
    const { email } = await enter();
    expect(await several(4, () => prove(email, 'mis'))).toEqual(Array(4).fill('WRONG_SIGN_IN'));
    expect(code(await prove(email))).toBe('IN');
    expect(await several(5, () => prove(email, 'mis'))).toEqual(Array(5).fill('WRONG_SIGN_IN'));
    expect(code(await prove(email))).toBe('TOO_MANY_ATTEMPTS');
  });

  it('counts what comes at once: of twenty, five are looked at', async () => {
    const { email } = await enter();
    const codes = (await Promise.all(Array.from({ length: 20 }, () => prove(email, 'mis')))).map(code);
    expect(codes.filter((one) => one === 'WRONG_SIGN_IN')).toHaveLength(5);
  });

  it('counts an address over many accounts: the twenty-first is refused', async () => {
    const address = randomUUID();
    expect(new Set(await several(20, () => prove(`${randomUUID()}@delinde.example`, 'mis', address)))).toEqual(new Set(['WRONG_SIGN_IN']));
    expect(code(await prove((await enter()).email, password, address))).toBe('TOO_MANY_ATTEMPTS');
    expect(code(await prove((await enter()).email))).toBe('IN');
  });
});

describe('no enumeration', () => {
  it('an unknown address, a wrong password, a disabled account and one without a password answer the same, to the byte', async () => {
    const [known, disabled] = [await enter(), await enter('COORDINATOR', true)];
    const bare = await asSystem((tx) =>
      tx.user.create({ data: { email: `${randomUUID()}@delinde.example`, name: 'Kaal', role: 'ADMIN', createdAt: start } }),
    );
    const answers = [
      await prove(`${randomUUID()}@delinde.example`),
      await prove(known.email, 'mis'),
      await prove(disabled.email),
      await prove(bare.email),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":false,"refusal":{"code":"WRONG_SIGN_IN"}}']));
  });

  it('an unknown address is throttled like a known one', async () => {
    const email = `${randomUUID()}@delinde.example`;
    expect((await several(6, () => prove(email, 'mis'))).slice(-2)).toEqual(['WRONG_SIGN_IN', 'TOO_MANY_ATTEMPTS']);
  });

  it('does the same work: an unknown address takes no less than half of a wrong password', async () => {
    const median = async (email: () => Promise<string>): Promise<number> => {
      const times: number[] = [];
      for (let at = 0; at < 9; at++) {
        const address = await email();
        const from = performance.now();
        await prove(address, 'mis');
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[4]!;
    };
    const known = await median(async () => (await enter()).email);
    const unknown = await median(async () => `${randomUUID()}@delinde.example`);
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  it('one click does not open a disabled or an unknown account', async () => {
    expect(code(await proveByDemo((await enter('MANAGER', true)).email, moment()))).toBe('WRONG_SIGN_IN');
    expect(code(await proveByDemo('niemand@delinde.example', moment()))).toBe('WRONG_SIGN_IN');
  });
});

describe('a session', () => {
  const hashOf = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(token).digest());
  const behind = async (token: string, at: Date): Promise<string | null> => {
    const rows = await personalDatabase().$queryRaw<
      { user_id: string }[]
    >`select user_id from session_actor(${hashOf(token)}, ${at}, ${idleMinutes}::integer)`;
    return rows[0]?.user_id ?? null;
  };

  it('vouches for its user, and another token for nobody; the token itself is stored nowhere', async () => {
    const user = await enter();
    const { token } = await openSession(user.id);
    expect([await behind(token, minutes(1)), await behind(`${token}x`, minutes(1))]).toEqual([user.id, null]);
    const rows = await asSystem((tx) => tx.$queryRaw<{ row: string }[]>`select to_jsonb(s)::text as row from session s`);
    expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token).toString('hex')))).toBe(false);
  });

  it('of a disabled user is nobody at once, and so are all his others', async () => {
    const user = await enter();
    const tokens = [await openSession(user.id), await openSession(user.id)].map((session) => session.token);
    expect(await behind(tokens[0]!, minutes(1))).toBe(user.id);
    await asSystem((tx) => tx.user.update({ where: { id: user.id }, data: { disabledAt: minutes(1) } }));
    expect([await behind(tokens[0]!, minutes(1)), await behind(tokens[1]!, minutes(1))]).toEqual([null, null]);
    expect(code(await prove(user.email))).toBe('WRONG_SIGN_IN');
  });

  it.each([
    [idleMinutes - 1, true],
    [idleMinutes, false],
    [idleMinutes + 1, false],
  ])('after %i minutes without a request: %s', async (after, stands) => {
    const user = await enter();
    const { token } = await openSession(user.id);
    expect(await behind(token, minutes(after))).toBe(stands ? user.id : null);
  });

  it('stands as long as somebody works, and ends in any case after the longest time', async () => {
    const user = await enter();
    const { token, expiresAt } = await openSession(user.id);
    const end = longestHours * 60;
    expect(expiresAt).toEqual(minutes(end));
    for (let at = idleMinutes - 1; at < end; at += idleMinutes - 1) expect(await behind(token, minutes(at)), `minute ${at}`).toBe(user.id);
    expect(await behind(token, minutes(end - 1))).toBe(user.id);
    expect([await behind(token, minutes(end)), await behind(token, minutes(end + 1))]).toEqual([null, null]);
  });

  it('that lapsed does not come back to life by a request', async () => {
    const user = await enter();
    const { token } = await openSession(user.id);
    expect(await behind(token, minutes(idleMinutes))).toBeNull();
    expect(await behind(token, minutes(1))).toBe(user.id);
    expect(await behind(token, minutes(idleMinutes + 30))).toBeNull();
  });

  it('that was ended opens nothing', async () => {
    const user = await enter();
    const { token } = await openSession(user.id);
    await asSystem((tx) => tx.session.updateMany({ where: { userId: user.id }, data: { endedAt: minutes(1) } }));
    expect(await behind(token, minutes(2))).toBeNull();
  });

  it('takes the clock of the program, not that of the machine', async () => {
    const user = await enter();
    setClock(minutes(500));
    const { token, expiresAt } = await openSession(user.id);
    setClock(start);
    expect(expiresAt).toEqual(minutes(500 + longestHours * 60));
    expect(await behind(token, minutes(501))).toBe(user.id);
  });
});

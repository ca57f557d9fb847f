import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { moment, startOfDay } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { storedDay } from '#lib/db/day.ts';
import { asSystem } from '#lib/db/door.ts';
import { databaseUrl } from '#lib/env.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { log, withoutData } from './log.ts';
import { carryOut, listOpen, mostAttempts } from './outbox.ts';

/** When the portfolio is reckoned: half past midnight where the houses stand, after the clock of any DST night is settled for the day. */
const nightly = { cron: '30 0 * * *', tz: 'Europe/Amsterdam', afterMidnightMs: 30 * 60 * 1000 } as const;
const STOP_WITHIN_MS = 8_000;
const RECONNECT_AFTER_MS = 2_000;

const boss = new PgBoss({
  connectionString: databaseUrl(),
  schema: 'pgboss',
  max: 4,
  superviseIntervalSeconds: 10,
  monitorIntervalSeconds: 30,
});
boss.on('error', (error) => log.error(withoutData(error), 'queue'));

let stopping = false;
let listener: pg.Client | undefined;
let outboxWorker = '';

async function start(): Promise<void> {
  await boss.start();
  // A worker that is killed sends no heartbeat any more; the next one takes its job over.
  const queue = {
    policy: 'exclusive',
    retryLimit: mostAttempts,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
  } as const;
  for (const name of ['outbox', 'sweep', 'arrears']) await boss.createQueue(name, queue);
  outboxWorker = await boss.work<{ id: string }>('outbox', { pollingIntervalSeconds: 2 }, async ([job]) => {
    if (job && !(await carryOut(job.data.id))) throw new Error('BUSY');
  });
  await boss.work('sweep', { pollingIntervalSeconds: 5 }, sweep);
  await boss.work('arrears', { pollingIntervalSeconds: 5 }, reckonToday);
  await boss.schedule('sweep', '* * * * *', null, { tz: nightly.tz });
  await boss.schedule('arrears', nightly.cron, null, { tz: nightly.tz });
  await listen();
  await sendAll();
  log.info('ready');
  for (const id of await listOpen('begun')) await carryOut(id).catch(() => undefined);
  await reckonToday();
}

const send = (id: string): Promise<string | null> => boss.send('outbox', { id }, { singletonKey: id });

async function sendAll(): Promise<void> {
  for (const id of await listOpen('all')) await send(id);
}

/** What a lost notification left behind, and a night that the machine slept through. */
async function sweep(): Promise<void> {
  await sendAll();
  await reckonToday();
}

/** The day's run, once; not before half past midnight. */
async function reckonToday(): Promise<void> {
  const now = moment();
  if (now.at.getTime() < startOfDay(now.today).getTime() + nightly.afterMidnightMs) return;
  if ((await asSystem((tx) => tx.arrearsRun.count({ where: { asOf: storedDay(now.today) } }))) > 0) return;
  const { tenancies, changed, opened, proposed } = await runArrears(now.today, now);
  log.info({ asOf: now.today, tenancies, changed, opened, proposed }, 'arrears run');
}

/** Wakes at every row that is added to the outbox; a broken connection is made again, and what it missed is swept. */
async function listen(): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
  client.on('notification', ({ payload }) => {
    if (payload)
      send(payload)
        .then(() => boss.notifyWorker(outboxWorker))
        .catch((error: unknown) => log.error(withoutData(error), 'send'));
  });
  client.on('error', () => undefined);
  client.once('end', () => {
    if (!stopping) setTimeout(() => void listenAgain(), RECONNECT_AFTER_MS);
  });
  await client.connect();
  await client.query('listen outbox');
  listener = client;
}

async function listenAgain(): Promise<void> {
  try {
    await listen();
    await sendAll();
  } catch (error) {
    log.error(withoutData(error), 'listen');
    if (!stopping) setTimeout(() => void listenAgain(), RECONNECT_AFTER_MS);
  }
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }).catch((error: unknown) => log.error(withoutData(error), 'stop'));
  await listener?.end().catch(() => undefined);
  await closeDatabase().catch(() => undefined);
  log.info('stopped');
  process.exit(0);
}

process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());

try {
  await start();
} catch (error) {
  log.fatal(withoutData(error), 'could not start');
  process.exit(1);
}

import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { databaseUrl } from '#lib/env.ts';

/**
 * A wire tap: stands between a client and PostgreSQL and counts what really goes over the line, so that nothing in the
 * client has to be changed to be counted. A statement is one Execute of the extended protocol or one simple Query.
 */
export interface Wire {
  readonly url: string;
  /** The statements that went over while `work` ran, in order; begin, commit and the switch of role among them. */
  listen<T>(work: () => Promise<T>): Promise<{ value: T; statements: string[] }>;
  close(): Promise<void>;
}

const text = (bytes: Buffer): string => bytes.toString('utf8').replace(/\0.*$/s, '').replace(/\s+/g, ' ').trim();
const zero = (bytes: Buffer, from: number): number => bytes.indexOf(0, from);

/** Reads the frontend messages of one connection and reports each statement that is executed. */
function reader(executed: (sql: string) => void): (chunk: Buffer) => void {
  const parsed = new Map<string, string>();
  const bound = new Map<string, string>();
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readInt32BE(head) + head;
      if (rest.length < length) return;
      const kind = started ? String.fromCharCode(rest[0]!) : '';
      const body = rest.subarray(head + 4, length);
      rest = rest.subarray(length);
      // A request for encryption has the startup's shape and is answered before the startup itself.
      if (!started) started = body.readInt32BE(0) !== 80_877_103;
      if (kind === 'Q') executed(text(body));
      if (kind === 'P') parsed.set(body.toString('utf8', 0, zero(body, 0)), text(body.subarray(zero(body, 0) + 1)));
      if (kind === 'B') {
        const portal = zero(body, 0);
        bound.set(body.toString('utf8', 0, portal), parsed.get(body.toString('utf8', portal + 1, zero(body, portal + 1))) ?? '?');
      }
      if (kind === 'E') executed(bound.get(body.toString('utf8', 0, zero(body, 0))) ?? '?');
    }
  };
}

/** Taps the line to the database of this test. */
export async function tap(): Promise<Wire> {
  const target = new URL(databaseUrl());
  let heard: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const read = reader((sql) => heard.push(sql));
    client.on('data', read);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(target.href);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    listen: async (work) => {
      heard = [];
      const value = await work();
      return { value, statements: heard };
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

import { redirect } from 'next/navigation';
import { requireActor } from '#lib/auth/session.ts';
import { firstScreen } from '#lib/features/user/schema.ts';

/** Everyone begins where his work is. */
export default async function Home() {
  redirect(firstScreen((await requireActor()).role));
}

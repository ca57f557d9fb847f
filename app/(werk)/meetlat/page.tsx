import { notFound } from 'next/navigation';
import { inPractice } from '#lib/auth/practice.ts';
import { requireActor } from '#lib/auth/session.ts';

/** An empty page behind the same gate: what every figure of `npm run bench` is held against. Not there in production. */
export default async function YardstickPage() {
  await requireActor();
  if (!inPractice()) notFound();
  return <main id="inhoud" className="page" />;
}

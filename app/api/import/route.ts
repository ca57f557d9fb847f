import { notFound } from 'next/navigation';
import { signedIn } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { may } from '#lib/domain/permission.ts';
import { uploadFiles } from '#lib/features/import/commands.ts';
import type { Upload } from '#lib/features/import/schema.ts';
import { largestUpload, refusedAddress } from '#lib/features/import/schema-upload.ts';
import { isOwnOrigin } from '#lib/form/origin.ts';

/** Borders and headers of a form with many files. */
const FRAME_BYTES = 1024 * 1024;

/** Takes in the files of the form on the page of imports; a plain form post, so that it works without scripts. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) notFound();
  const who = await signedIn();
  if (!who) return onward('/inloggen');
  if (!may(who.actor, 'import.run')) notFound();
  // A browser always says how long its form is; what does not say it is not read at all.
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= largestUpload + FRAME_BYTES)) return onward(refusedAddress({ code: 'UPLOAD_TOO_LARGE' }));
  const form = await request.formData().catch(() => null);
  if (!form) return onward(refusedAddress({ code: 'UPLOAD_BROKEN' }));
  const result = await uploadFiles(who.actor, { files: await filesOf(form) }, moment());
  return onward(result.ok ? `/import/${result.value}` : refusedAddress(result.refusal));
}

/** A field that was left empty comes as one file without a name. */
async function filesOf(form: FormData): Promise<Upload[]> {
  const files = form.getAll('files').filter((file) => file instanceof File && file.name !== '') as File[];
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

const onward = (to: string): Response => new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } });

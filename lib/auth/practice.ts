import 'server-only';
import { env } from '#lib/env.ts';

/** Whether this is the practice environment: invented people, one-click accounts, and no mail that leaves. */
export const inPractice = (): boolean => env().MODE !== 'production';

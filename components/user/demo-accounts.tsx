'use client';

import { useActionState } from 'react';
import { type FormAction, untouched } from '#lib/form/state.ts';

/** One click an account; every one is a button of the same form, so that it works without scripts. */
export function DemoAccounts({
  action,
  accounts,
}: {
  action: FormAction;
  accounts: readonly { email: string; name: string; words: string }[];
}) {
  const [, send, busy] = useActionState(action, untouched);
  return (
    <form action={send}>
      <ul className="demo">
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="submit" name="email" value={account.email} disabled={busy}>
              <span>
                <b>{account.name}</b>
                <small>{account.words}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

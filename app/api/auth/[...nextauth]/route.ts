import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { openSession, sessionOptions } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { proveByDirectory, proveByPassword } from '#lib/features/user/commands.ts';

/** The corporation's own sign-in (Entra ID or another OpenID provider), where the environment names one. */
function directory(): OAuthConfig<{ sub: string; email: string; name: string }>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER) return [];
  return [
    {
      id: 'directory',
      name: 'directory',
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: (profile) => ({ id: profile.sub, email: profile.email, name: profile.name }),
    },
  ];
}

const options = (): NextAuthOptions => ({
  ...sessionOptions(),
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        const address = String(request.headers?.['x-forwarded-for'] ?? 'local').split(',')[0]!;
        const proof = await proveByPassword({ email: credentials?.email ?? '', password: credentials?.password ?? '', address }, moment());
        return proof.ok ? { id: proof.value.id, name: proof.value.name } : null;
      },
    }),
    ...directory(),
  ],
  callbacks: {
    // Whoever the directory vouches for still needs an account of ours that is not disabled.
    signIn: async ({ user, account }) => {
      if (account?.provider !== 'directory') return true;
      const proof = await proveByDirectory(user.email ?? '', moment());
      if (!proof.ok) return '/inloggen';
      user.id = proof.value.id;
      return true;
    },
    jwt: async ({ token, user }) => (user ? { sid: (await openSession(user.id)).token } : token),
  },
});

const handler = (request: Request, context: unknown): Promise<Response> => NextAuth(options())(request, context);

export { handler as GET, handler as POST };

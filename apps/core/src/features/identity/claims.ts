import { z } from 'zod';

/**
 * The claims of ProConnect's userinfo that are read. Given name, usual name, email and SIRET are
 * mandatory for identity providers; the others are best effort and never required.
 */
export const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(320),
  given_name: z.string().min(1).max(200),
  usual_name: z.string().min(1).max(200),
  siret: z.string().regex(/^\d{14}$/),
  organizational_unit: z.string().max(300).nullish(),
  belonging_population: z.string().max(100).nullish(),
  roles: z.array(z.string().max(100)).max(100).nullish(),
});

/** Claims after the check. */
export type Claims = z.infer<typeof claimsSchema>;

/** ProConnect's scopes that carry those claims. */
export const SCOPES =
  'openid given_name usual_name email siret organizational_unit belonging_population roles';

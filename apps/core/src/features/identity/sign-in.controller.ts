import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../../platform/http/public-route.js';
import { PUBLIC_URL } from '../../platform/http/public-url.js';
import { callerKey } from '../../platform/limits/caller-address.js';
import { RATE_LIMITS, type RateLimits } from '../../platform/limits/rate-limits.js';
import { cookiesOf, type Cookies } from './cookies.js';
import { SESSION_LIFE_MS, SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

const ATTEMPT_COOKIE_MS = 10 * 60 * 1000;

/** The three doors of a session: leave for the identity provider, come back, sign out. */
@Controller('auth')
export class SignInController {
  private readonly cookies: Cookies;

  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(RATE_LIMITS) private readonly limits: RateLimits,
  ) {
    this.cookies = cookiesOf(publicUrl);
  }

  @Public()
  @Get('sign-in')
  async depart(
    @Query('returnTo') returnTo: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<void> {
    await this.limits.require('signInByAddress', callerKey(request.ip));
    const { redirectTo, secret } = await this.signIn.depart(returnTo);
    response.setCookie(this.cookies.attempt, secret, this.cookies.options(ATTEMPT_COOKIE_MS));
    await response.redirect(redirectTo, 303);
  }

  @Public()
  @Get('callback')
  async arrive(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<void> {
    await this.limits.require('signInByAddress', callerKey(request.ip));
    const query = new URL(request.url, this.publicUrl).search;
    const arrival = await this.signIn.arrive(query, request.cookies[this.cookies.attempt]);
    // Whoever knew the session that was here before must not share the one that begins.
    const before = request.cookies[this.cookies.session];
    if (before !== undefined) await this.sessions.close(before);
    response.clearCookie(this.cookies.attempt, this.cookies.options());
    response.setCookie(
      this.cookies.session,
      arrival.sessionSecret,
      this.cookies.options(SESSION_LIFE_MS),
    );
    await response.redirect(arrival.returnTo, 303);
  }

  @Public()
  @Post('sign-out')
  @HttpCode(200)
  async leave(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<{ redirectTo: string }> {
    const secret = request.cookies[this.cookies.session];
    const idToken = secret === undefined ? null : await this.sessions.close(secret);
    response.clearCookie(this.cookies.session, this.cookies.options());
    return { redirectTo: await this.signIn.departForGood(idToken) };
  }
}

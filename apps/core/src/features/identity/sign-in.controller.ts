import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../../platform/http/public-route.js';
import { PUBLIC_URL } from '../../platform/http/public-url.js';
import { ATTEMPT_COOKIE, cookieOptions, SESSION_COOKIE } from './cookies.js';
import { SESSION_LIFE_MS, SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

const ATTEMPT_COOKIE_MS = 10 * 60 * 1000;

/** The three doors of a session: leave for the identity provider, come back, sign out. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Public()
  @Get('sign-in')
  async depart(
    @Query('returnTo') returnTo: unknown,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<void> {
    const { redirectTo, secret } = await this.signIn.depart(returnTo);
    response.setCookie(ATTEMPT_COOKIE, secret, cookieOptions(this.publicUrl, ATTEMPT_COOKIE_MS));
    await response.redirect(redirectTo, 303);
  }

  @Public()
  @Get('callback')
  async arrive(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<void> {
    const query = new URL(request.url, this.publicUrl).search;
    const arrival = await this.signIn.arrive(query, request.cookies[ATTEMPT_COOKIE]);
    // Whoever knew the session that was here before must not share the one that begins.
    const before = request.cookies[SESSION_COOKIE];
    if (before !== undefined) await this.sessions.close(before);
    response.clearCookie(ATTEMPT_COOKIE, { path: '/' });
    response.setCookie(
      SESSION_COOKIE,
      arrival.sessionSecret,
      cookieOptions(this.publicUrl, SESSION_LIFE_MS),
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
    const secret = request.cookies[SESSION_COOKIE];
    const idToken = secret === undefined ? null : await this.sessions.close(secret);
    response.clearCookie(SESSION_COOKIE, { path: '/' });
    return { redirectTo: await this.signIn.departForGood(idToken) };
  }
}

import { Controller, Get, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

import { Public } from '../http/public-route.js';

/** For the proxy and the orchestrator. Says nothing of what runs behind. */
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The process answers. */
  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can do its work: its database answers. */
  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.database.query('SELECT 1');
      return { status: 'ready' };
    } catch {
      void reply.code(503);
      return { status: 'database unreachable' };
    }
  }
}

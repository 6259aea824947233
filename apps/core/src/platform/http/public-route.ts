import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Metadata key that the guard reads. */
export const PUBLIC_ROUTE = 'maroquin:public';

/** Opens a resolver or a route to people who are not signed in. Everything else is closed. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC_ROUTE, true);

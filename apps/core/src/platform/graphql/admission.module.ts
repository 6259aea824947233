import { Global, Module } from '@nestjs/common';

import { Admission } from './admission.js';
import { SignInWatch } from './sign-in-watch.js';

/** Who may come in, and until when, for both addresses of GraphQL. */
@Global()
@Module({ providers: [Admission, SignInWatch], exports: [Admission, SignInWatch] })
export class AdmissionModule {}

import { describeAddresses } from './edge/describe-addresses.js';
import { describeBodies } from './edge/describe-bodies.js';
import { describeForgery } from './edge/describe-forgery.js';
import { describeJobs } from './edge/describe-jobs.js';
import { describeOperations } from './edge/describe-operations.js';
import { describeSignIn } from './edge/describe-sign-in.js';
import { describeStreams } from './edge/describe-streams.js';
import { describeValues } from './edge/describe-values.js';
import { startEdgeWorld, type EdgeWorld } from './edge/edge-world.js';

// One core for all of them: what one case leaves behind must not help the next.
describe('the edge', () => {
  let world: EdgeWorld;
  beforeAll(async () => {
    world = await startEdgeWorld();
  });
  afterAll(() => world.core.stop());

  const now = (): EdgeWorld => world;
  describeOperations(now);
  describeValues(now);
  describeAddresses(now);
  describeBodies(now);
  describeSignIn(now);
  describeForgery(now);
  describeStreams(now);
  describeJobs(now);
});

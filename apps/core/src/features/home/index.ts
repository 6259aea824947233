export { HomeModule } from './home.module.js';
export { HomeResolver } from './home.resolver.js';

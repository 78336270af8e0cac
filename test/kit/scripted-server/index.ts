export { base64, featuresFor, featuresXml, headerXml, honest, iqError, saslFailure, streamError, type Step, type StepName } from './honest.ts';
export { ScriptedServer, type ScriptedServerOptions } from './scripted-server.ts';
export { ServerConnection } from './server-connection.ts';
export { closeFixtures, StreamFixture, type FixtureOptions } from './stream-fixture.ts';

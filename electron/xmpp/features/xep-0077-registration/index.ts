/**
 * XEP-0077 In-Band Registration, version 2.4. https://xmpp.org/extensions/xep-0077.html
 * Left out: making an account (Linnet signs in to accounts that exist), data forms and redirection to a web page, registration with services.
 */
export { registrationFeature, type RegistrationApi } from './module.ts';
export {
  buildRegistrationForm, parseRegistrationRequest, REGISTER_NS, REGISTER_STREAM_NS, type RegistrationForm, type RegistrationRequest,
} from './codec.ts';

export { CertificateCard } from './CertificateCard.tsx';
export { FailureAlert } from './FailureAlert.tsx';
export { PasswordPromptsView } from './PasswordPrompts.tsx';
export { SignInFormView } from './SignInForm.tsx';
export { WelcomeView } from './Welcome.tsx';

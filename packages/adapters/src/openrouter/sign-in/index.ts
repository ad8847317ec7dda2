export { beginSignIn, type BeginSignInOptions, type SignInStart } from './begin-sign-in.ts';
export { finishSignIn, type FinishSignInOptions } from './finish-sign-in.ts';

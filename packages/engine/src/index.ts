export type { LogEntry, AdapterContext } from './protocol/adapter-context.ts';
export type {
  TurnStartEvent,
  QueueUpdateEvent,
  ProgressEvent,
  ImagePreviewEvent,
  TextDeltaEvent,
  ImageEvent,
  WarningEvent,
  UsageEvent,
  ProviderStateEvent,
  PendingEvent,
  TurnEndEvent,
  AdapterEvent,
} from './protocol/adapter-event.ts';
export type { AdapterRequest } from './protocol/adapter-request.ts';
export type { SizeCapability, Capabilities } from './protocol/capabilities.ts';
export type { ImageMediaType, EncodedImage } from './protocol/encoded-image.ts';
export type { RegionFidelity, FidelityComparison, FidelityReport } from './protocol/fidelity-report.ts';
export type { PrepareOptions, ImageAdapter } from './protocol/image-adapter.ts';
export type { ImageMask } from './protocol/image-mask.ts';
export type { ReferenceRole } from './protocol/image-reference.ts';
export type { ModelPricing, ModelDescriptor } from './protocol/model-descriptor.ts';
export type { PixelImage } from './protocol/pixel-image.ts';
export type { PendingTurn } from './protocol/pending-turn.ts';
export type { PrepareProgress } from './protocol/prepare-progress.ts';
export type { RegistrationTransform, ToneShift, PreservationRecord } from './protocol/preservation-record.ts';
export type {
  PreservationEvent,
  FidelityEvent,
  RetryEvent,
  TurnCommittedEvent,
  TurnEvent,
} from './protocol/turn-event.ts';
export type { PreserveMode, TurnReference, TurnRequest } from './protocol/turn-request.ts';
export type { TurnUsage } from './protocol/turn-usage.ts';
export type { TurnWarning } from './protocol/turn-warning.ts';
export type { PixelRectangle, TurnFraming } from './protocol/turn-framing.ts';
export type { StoredMask } from './protocol/stored-mask.ts';
export type { AdoptedDerivation, ReanchoredDerivation, TurnDerivation } from './protocol/turn-derivation.ts';
export type {
  CandidateMeasurement,
  SentWords,
  StoredTurnRequest,
  Turn,
  TurnFailure,
  TurnImage,
} from './protocol/turn.ts';
export { AbortedError } from './errors/aborted-error.ts';
export { AuthenticationError } from './errors/authentication-error.ts';
export { BadOutputError } from './errors/bad-output-error.ts';
export { CorruptSessionError } from './errors/corrupt-session-error.ts';
export { DeviceLostError } from './errors/device-lost-error.ts';
export { EmptyError } from './errors/empty-error.ts';
export type { EngineErrorCode } from './errors/engine-error-code.ts';
export type { EngineErrorOptions } from './errors/engine-error.ts';
export { EngineError } from './errors/engine-error.ts';
export { InvalidRequestError } from './errors/invalid-request-error.ts';
export { ModelUnavailableError } from './errors/model-unavailable-error.ts';
export { NetworkOrCorsError } from './errors/network-or-cors-error.ts';
export { OutOfMemoryError } from './errors/out-of-memory-error.ts';
export { OverloadedError } from './errors/overloaded-error.ts';
export { QuotaExceededError } from './errors/quota-exceeded-error.ts';
export { RateLimitedError } from './errors/rate-limited-error.ts';
export { RefusedError } from './errors/refused-error.ts';
export { StreamCutError } from './errors/stream-cut-error.ts';
export { TimeoutError } from './errors/timeout-error.ts';
export { UnknownOutcomeError } from './errors/unknown-outcome-error.ts';
export type { StoredImage, ImageStore } from './store/image-store.ts';
export type { StoreEstimate, PentimentoStore } from './store/pentimento-store.ts';
export type { SessionRecord } from './store/session-record.ts';
export type {
  ProviderStateEntry,
  SessionChange,
  WriterLock,
  StoreNotice,
  SessionStore,
} from './store/session-store.ts';
export type { RunningTurn, SessionState, SessionNotice } from './session/session-state.ts';
export type { CostEstimate, Session } from './session/session.ts';
export type { NamedModel, Studio } from './session/studio.ts';
export type { TurnRun } from './session/turn-run.ts';
export { hashImage } from './image/hash-image.ts';
export type { ImageOrigin } from './image/image-origin.ts';
export type { ImageHeader, ImageOrientation } from './image/image-header.ts';
export { readImageHeader } from './image/read-image-header.ts';
export type { ImageLimits } from './image/image-limits.ts';
export { defaultImageLimits, smallCanvasImageLimits } from './image/image-limits.ts';
export type { CheckImageLimitsOptions } from './image/check-image-limits.ts';
export { checkImageLimits } from './image/check-image-limits.ts';
export type { MemoryMedium } from './store/memory/memory-medium.ts';
export { createMemoryMedium } from './store/memory/create-memory-medium.ts';
export type { MemoryStoreOptions } from './store/memory/create-memory-store.ts';
export { createMemoryStore } from './store/memory/create-memory-store.ts';
export { createStudio, type StudioOptions } from './session/create-studio.ts';
export type { StudioEnvironment } from './session/studio-environment.ts';
export type { BrowserStoreOptions } from './store/browser/open-browser-store.ts';
export { openBrowserStore } from './store/browser/open-browser-store.ts';
export type { DecodeImageOptions, ImageCodec } from './image/image-codec.ts';
export type { BrowserImageCodecOptions } from './image/create-browser-image-codec.ts';
export { createBrowserImageCodec } from './image/create-browser-image-codec.ts';
export { encodeMask } from './image/encode-mask.ts';
export { decodeMask } from './image/decode-mask.ts';
export type { ImportImageOptions } from './image/import-image.ts';
export { importImage } from './image/import-image.ts';
export { storedImageLimits } from './image/image-limits.ts';
export type { ExportSessionFileOptions } from './session-file/export-session-file.ts';
export { exportSessionFile, sessionFileType } from './session-file/export-session-file.ts';
export type { ImportSessionFileOptions } from './session-file/import-session-file.ts';
export { importSessionFile } from './session-file/import-session-file.ts';
export type { SessionFileLimits } from './session-file/session-file-limits.ts';
export { sessionFileLimits } from './session-file/session-file-limits.ts';
export type { Anchor } from './drift/find-anchor.ts';
export type { DriftPoint } from './drift/drift-point.ts';
export type { ReanchorOptions } from './session/merge-edits.ts';
export type { KeepTask } from './processing/keep-task.ts';
export type { KeptPicture } from './processing/kept-picture.ts';
export type { PictureProcessor, ProcessingOptions } from './processing/picture-processor.ts';
export { trustedWorkerConstructor } from './processing/trusted-worker-constructor.ts';
export type { RequestCheck } from './session/check-request.ts';

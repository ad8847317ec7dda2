/** One node of a workflow in API format. */
export interface WorkflowNode {
  /** Which kind of node. */
  readonly class_type: string;
  /** Values, and links as `[node, output]`. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the editor adds, such as a title. Sent as it is. */
  readonly _meta?: unknown;
}

/** A workflow as "Export (API)" writes it: nodes by id. */
export type WorkflowGraph = Readonly<Record<string, WorkflowNode>>;

/** An input of a node: `'6.text'` is the input `text` of node 6. Several take the same value. */
export type SlotAddress = string | readonly string[];

/** Where a turn's values go. A slot that is missing cannot be set, which capabilities and warnings say. */
export interface WorkflowSlots {
  /** Words: the instruction. In a workflow of one's own they go with what must stay and what references are for. */
  readonly prompt: SlotAddress;
  /** Words to avoid. */
  readonly negativePrompt?: SlotAddress;
  /** The picture to change: the input `image` of a `LoadImage`. With it, the workflow is an edit. */
  readonly base?: SlotAddress;
  /** Reference pictures, one entry each, in order. */
  readonly references?: readonly SlotAddress[];
  /** The mask: the input `image` of a `LoadImageMask` or `LoadImage`. Without a mask, a turn fills it with one that is free everywhere. */
  readonly mask?: SlotAddress;
  readonly seed?: SlotAddress;
  readonly width?: SlotAddress;
  readonly height?: SlotAddress;
  /** How many results: `batch_size` or `amount`. */
  readonly candidates?: SlotAddress;
  /** 0 keeps the picture, 1 is free: `denoise`. */
  readonly strength?: SlotAddress;
  readonly steps?: SlotAddress;
  readonly guidanceScale?: SlotAddress;
  readonly sampler?: SlotAddress;
  readonly scheduler?: SlotAddress;
  /** File name of a checkpoint. Filled with the model's id. */
  readonly checkpoint?: SlotAddress;
}

/** A workflow and what may be put into it. */
export interface ComfyuiWorkflow {
  readonly graph: WorkflowGraph;
  readonly slots: WorkflowSlots;
  /**
   * How the mask goes in: a picture that is white where it may change (default), one that is transparent there, or as the
   * transparency of the base, for workflows that take the mask out of their `LoadImage` (no slot `mask` then).
   */
  readonly maskAs?: 'white' | 'transparent' | 'alpha-of-base';
  /** Nodes whose pictures are the result. Default: all that save, else all that show. */
  readonly outputs?: readonly string[];
}

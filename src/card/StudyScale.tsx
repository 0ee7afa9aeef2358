interface StudyScaleProps {
  /** All steps, in words. */
  steps: readonly string[];
  /** Those that hold. */
  held: readonly string[];
  /** What it says to those who do not see it. */
  label: string;
}

/** All steps of a scale in a row, those that hold inked: the roots of a nerve, how well a pattern is known. */
export function StudyScale({ steps, held, label }: StudyScaleProps) {
  return (
    <div className="study-scale" role="img" aria-label={label}>
      {steps.map((step) => (
        <span key={step} data-held={held.includes(step) || undefined}>
          {step}
        </span>
      ))}
    </div>
  );
}

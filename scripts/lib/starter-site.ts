/** `content/site.yaml` of a new collection; a person then gives it a title. */
export const STARTER_SITE = `title: My reading list
description: >-
  {papers} papers, tied together by the {concepts} concepts their abstracts use.
ubiquitousShare: 0.4
kinds:
  field: { label: Field, colour: 3 }
  method: { label: Method, colour: 0 }
  architecture: { label: Architecture, colour: 6 }
  model: { label: Model, colour: 2 }
  unit: { label: Unit, colour: 4 }
  phenomenon: { label: Phenomenon, colour: 1 }
  task: { label: Task, colour: 5 }
  dataset: { label: Dataset, colour: 7 }
  metric: { label: Metric }
  modality: { label: Modality }
  brain-area: { label: Brain area }
  organism: { label: Organism }
themes: {}
`;

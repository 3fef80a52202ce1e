export { casePicture, type ShownMoment } from "./case-picture.ts";
export { PictureList, type PictureListProps } from "./picture-list.tsx";
export { CaseSpark, type CaseSparkProps, Spark, type SparkProps, type SparkSize, sharedRange } from "./spark.tsx";
export { Timeline, type TimelineProps } from "./timeline.tsx";

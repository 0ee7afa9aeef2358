import { xmlPath, xmlWords } from './xml';

/**
 * `imsmanifest.xml` of a SCORM 1.2 package with one SCO, the page itself (SCORM 1.2 Content Aggregation Model, section 2.3).
 * @param id begins the identifiers; small letters, digits, `-` and `_`
 * @param files all files of the package but this one, by their path
 * @param mastery from this share on it is passed, 0 to 1; null where nothing is asked
 */
export function scormManifest(
  id: string,
  title: string,
  files: readonly string[],
  mastery: number | null,
): string {
  const words = xmlWords(title);
  const score =
    mastery === null ? '' : `\n        <adlcp:masteryscore>${Math.round(mastery * 100)}</adlcp:masteryscore>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="leg-${xmlWords(id)}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${words}</title>
      <item identifier="item" identifierref="sco" isvisible="true">
        <title>${words}</title>${score}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((path) => `      <file href="${xmlPath(path)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/**
 * Chicago author-date for the kinds of works that are cited here, in CSL 1.0.2: a bibliography entry as chapter 13
 * of the Chicago Manual of Style (18th edition) describes it. Titles keep the capitals that their sources print.
 */
export const chicagoStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never">
  <info><title>Chicago author-date, reference list</title><id>seedbed-chicago</id><updated>2026-11-26T00:00:00+00:00</updated></info>
  <macro name="title">
    <text variable="title" quotes="true"/>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="place">
    <choose>
      <if type="paper-conference">
        <group delimiter=" ">
          <text term="in" text-case="capitalize-first"/>
          <text variable="container-title" font-style="italic"/>
        </group>
      </if>
      <else-if type="article">
        <group delimiter=", ">
          <text value="Preprint"/>
          <text variable="publisher"/>
        </group>
      </else-if>
      <else-if type="webpage chapter" match="any">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text variable="version" prefix="version "/>
          <date variable="issued"><date-part name="month" suffix=" "/><date-part name="day"/></date>
        </group>
      </else-if>
      <else><text variable="container-title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="address">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography et-al-min="7" et-al-use-first="3">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>
          <substitute><text macro="title"/></substitute>
        </names>
        <text macro="year"/>
        <text macro="title"/>
        <text macro="place"/>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`;

/**
 * IEEE for the kinds of works that are cited here, in CSL 1.0.2, as the IEEE Reference Guide describes them: without
 * the number in brackets, which the list that a reference stands in gives it.
 */
export const ieeeStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never">
  <info><title>IEEE, reference list without numbers</title><id>seedbed-ieee</id><updated>2026-11-26T00:00:00+00:00</updated></info>
  <macro name="title">
    <text variable="title" quotes="true"/>
  </macro>
  <macro name="place">
    <choose>
      <if type="paper-conference">
        <group delimiter=" ">
          <text term="in"/>
          <text variable="container-title" font-style="italic"/>
        </group>
      </if>
      <else-if type="webpage chapter" match="any">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text variable="version" prefix="version "/>
        </group>
      </else-if>
      <else><text variable="container-title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="year">
    <choose>
      <if type="webpage chapter" match="any"><date variable="issued"><date-part name="month" form="short" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date></if>
      <else><date variable="issued"><date-part name="year"/></date></else>
    </choose>
  </macro>
  <macro name="identifier">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="doi: "/></if>
      <else-if type="article"><text variable="number"/></else-if>
    </choose>
  </macro>
  <macro name="address">
    <choose>
      <if variable="DOI"/>
      <else-if type="article" variable="number" match="all"/>
      <else><text variable="URL" prefix=" [Online]. Available: "/></else>
    </choose>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography et-al-min="7" et-al-use-first="1">
    <layout>
      <group delimiter=", " suffix=".">
        <names variable="author">
          <name initialize-with=". " and="text" delimiter=", " delimiter-precedes-last="contextual"/>
          <et-al font-style="italic"/>
        </names>
        <text macro="title"/>
        <text macro="place"/>
        <text macro="year"/>
        <text macro="identifier"/>
      </group>
      <text macro="address"/>
    </layout>
  </bibliography>
</style>`;

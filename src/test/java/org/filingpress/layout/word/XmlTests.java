package org.filingpress.layout.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTests {

  private static final String WML =
      "xmlns:x='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

  @Test
  void namesAreThoseOfTheirNamespaceWhateverThePrefix() {
    Xml xml = new Xml("<x:p x:val='1' " + WML + "/>");

    assertThat(xml.next()).isEqualTo(Xml.Event.START);
    assertThat(xml.name()).isEqualTo("p");
    assertThat(xml.attribute("val")).isEqualTo("1");
    assertThat(xml.next()).isEqualTo(Xml.Event.END);
    assertThat(xml.name()).isEqualTo("p");
    assertThat(xml.next()).isEqualTo(Xml.Event.DONE);
  }

  @Test
  void textIsDecoded() {
    Xml xml = new Xml("<t a='&quot;&#x4E2D;'>&lt;95% &amp; &#22269;<![CDATA[&amp;<]]></t>");

    xml.next();
    assertThat(xml.attribute("a")).isEqualTo("\"中");
    xml.next();
    assertThat(xml.text()).isEqualTo("<95% & 国");
    xml.next();
    assertThat(xml.text()).isEqualTo("&amp;<");
  }

  @Test
  void anElementSpelledLikeOneBeforeIsPassedOverWhole() {
    String element = "<pPr a='x/>y>'><!-- </pPr> --><b c=\"'>\"/><pPr/></pPr>";
    Xml xml = new Xml("<r>" + element + "<t/></r>");

    xml.next();
    xml.next();
    assertThat(xml.spelling()).isEqualTo(element);
    xml.skipSpelled();
    assertThat(xml.next()).isEqualTo(Xml.Event.START);
    assertThat(xml.name()).isEqualTo("t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<a></b>",
        "</a>",
        "<a b></a>",
        "<a b=c></a>",
        "<a b='<'></a>",
        "<a",
        "<",
        "<a/",
        "<!DOCTYPE a><a/>",
        "<a>&nbsp;</a>",
        "<a>&#xFFFFFFF;</a>",
        "<a><![CDATA[x</a>"
      })
  void whatIsNotWellFormedIsRefused(String text) {
    assertThatThrownBy(
            () -> {
              Xml xml = new Xml(text);
              Xml.Event event = xml.next();
              while (event != Xml.Event.DONE) {
                if (event == Xml.Event.TEXT) {
                  xml.text();
                }
                event = xml.next();
              }
            })
        .isInstanceOf(MalformedXml.class);
  }
}

package se.iop.documents.docx;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of WordprocessingML, written one after the other into memory, where nothing can fail. */
final class Xml {

    private final XMLStreamWriter out;

    Xml(StringWriter text) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Xml begin(String root) {
        return write(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("w:" + root);
            out.writeAttribute("xmlns:w", Parts.W);
            out.writeAttribute("xmlns:r", Parts.R);
        });
    }

    Xml finish() {
        return write(out::writeEndDocument);
    }

    Xml open(String name, Object... attributes) {
        return write(() -> {
            out.writeStartElement("w:" + name);
            attributes(attributes);
        });
    }

    Xml close() {
        return write(out::writeEndElement);
    }

    Xml empty(String name, Object... attributes) {
        return write(() -> {
            out.writeEmptyElement("w:" + name);
            attributes(attributes);
        });
    }

    Xml reference(String name, String id) {
        return write(() -> {
            out.writeEmptyElement("w:" + name);
            out.writeAttribute("w:type", "default");
            out.writeAttribute("r:id", id);
        });
    }

    Xml words(String name, String words) {
        return write(() -> {
            out.writeStartElement("w:" + name);
            out.writeAttribute("xml:space", "preserve");
            out.writeCharacters(words);
            out.writeEndElement();
        });
    }

    private void attributes(Object... pairs) throws XMLStreamException {
        for (var place = 0; place < pairs.length; place += 2) {
            out.writeAttribute("w:" + pairs[place], pairs[place + 1].toString());
        }
    }

    private Xml write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}

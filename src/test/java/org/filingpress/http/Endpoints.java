package org.filingpress.http;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that the service answers at, as Spring knows it: method, path, type of body. */
final class Endpoints {

  private Endpoints() {}

  static Set<String> of(ConfigurableApplicationContext service) {
    Set<String> endpoints = new TreeSet<>();
    for (HandlerMapping mapping : service.getBeansOfType(HandlerMapping.class).values()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
        methods.getHandlerMethods().keySet().forEach(info -> add(info, endpoints));
      } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
        urls.getHandlerMap().keySet().forEach(path -> endpoints.add("ANY " + path));
      } else if (mapping instanceof RouterFunctionMapping functions) {
        if (functions.getRouterFunction() != null) {
          endpoints.add("ANY " + functions.getRouterFunction());
        }
      } else {
        endpoints.add("ANY " + mapping);
      }
    }
    return endpoints;
  }

  private static void add(RequestMappingInfo info, Set<String> endpoints) {
    for (String path : info.getPatternValues()) {
      for (String method : orAny(info.getMethodsCondition().getMethods())) {
        for (String type : orAny(info.getConsumesCondition().getConsumableMediaTypes())) {
          endpoints.add(method + " " + plain(path) + (type.equals("ANY") ? "" : " " + type));
        }
      }
    }
  }

  private static Collection<String> orAny(Collection<?> some) {
    return some.isEmpty() ? Set.of("ANY") : some.stream().map(Object::toString).toList();
  }

  /** Without the forms of its variables. */
  private static String plain(String path) {
    return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
  }
}
